/** What can become of a run. `retried` was asked for again as another run, `discarded` was given up by a person. */
export const RUN_STATUSES = [
  'waiting',
  'running',
  'completed',
  'failed',
  'cancelled',
  'discarded',
  'retried',
] as const

export type RunStatus = (typeof RUN_STATUSES)[number]
