import { createHash } from 'node:crypto'
import { canonicalJson } from '#platform/json/canonical_json'

export interface ReceiptContent {
  /** uuid of the attempt. */
  attempt: string
  submittedAt: Date
  /** Responses by question uuid. */
  answers: Record<string, unknown>
}

/**
 * The fingerprint on the learner's receipt: SHA-256 over the answers as they were handed in,
 * in hexadecimal. It is the same for the same answers, whatever order they were stored in.
 */
export function attemptReceipt({ attempt, submittedAt, answers }: ReceiptContent): string {
  const content = { attempt, submittedAt: submittedAt.toISOString(), answers }
  return createHash('sha256').update(canonicalJson(content)).digest('hex')
}
