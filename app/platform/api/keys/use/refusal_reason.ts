/** Why a call was refused: words in `platform.api.refusals.filters.reason`. */
export const REFUSAL_REASONS = [
  'revoked',
  'expired',
  'address',
  'person',
  'limit',
  'not_found',
  'invalid',
  'conflict',
  'changed',
  'failed',
  'other',
] as const

export type RefusalReason = (typeof REFUSAL_REASONS)[number]

const BY_STATUS: Record<number, RefusalReason> = {
  400: 'invalid',
  404: 'not_found',
  409: 'conflict',
  412: 'changed',
  422: 'invalid',
  429: 'limit',
}

/** What the status of an answer says. */
export const reasonOf = (status: number): RefusalReason =>
  BY_STATUS[status] ?? (status >= 500 ? 'failed' : 'other')
