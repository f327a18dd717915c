import { sendJson } from '~/assessments/taking/send_json'
import type { Delivery } from '~/assessments/taking/answer_sender'
import type { JournalEntry } from '~/assessments/taking/journal'

const TIMEOUT_MS = 15_000
const SIGNED_OUT = [401, 403, 404, 419]

/** This window, as the server tells windows apart. */
export const WINDOW_ID = crypto.randomUUID()

/** Sends one answer; whatever is no clear word of the server counts as not arrived. */
export async function deliverAnswer(entry: JournalEntry): Promise<Delivery> {
  const { attempt, question, response, flagged, sequence } = entry
  const answer = await sendJson(
    'PUT',
    `/attempts/${attempt}/responses/${question}`,
    { sequence, window: WINDOW_ID, flagged, response },
    AbortSignal.timeout(TIMEOUT_MS)
  )
  if (answer.ok || answer.status === 409) return (await answer.json()) as Delivery
  if (answer.status === 422) {
    return { outcome: 'refused', detail: (await answer.json()).detail ?? '' }
  }
  const isSignedOut = answer.type === 'opaqueredirect' || SIGNED_OUT.includes(answer.status)
  return { outcome: isSignedOut ? 'signed_out' : 'unreachable' }
}
