export type HealthState = 'ok' | 'warning' | 'failed'

/** What a check found; its words are `administration.health.checks.<key>.figures.<says>`. */
export type Finding = {
  state: HealthState
  says: string
  values?: Record<string, number | string | undefined>
  /** The moment that the figure speaks of. */
  at?: string | null
}

export type HealthCheck = { key: string; find: () => Promise<Finding> | Finding }

/** A line of the page, in the words of who looks. */
export type HealthLine = {
  key: string
  label: string
  state: HealthState
  figure: string
  at: string | null
  since: string
  /** What to do about it; none while all is well. */
  hint: string | null
}
