export const MODES = ['view', 'act'] as const

/** `view` changes nothing; `act` does what the person could do, with both names in the history. */
export type Mode = (typeof MODES)[number]

/** Part of who is signed in while they are somebody else. */
export type Impersonated = {
  /** Public id of the impersonation. */
  id: string
  mode: Mode
  /** ISO instant at which it ends by itself. */
  until: string
  /** Who is behind it. */
  by: { id: number; uuid: string; name: string; email: string }
}

/** What is said above every page while it goes on. */
export type ImpersonationNotice = { mode: Mode; until: string; by: string }

/** Once that somebody was seen as by others. */
export type SeenAs = {
  id: string
  by: string
  mode: Mode
  reason: string | null
  startedAt: string
  /** Null while it goes on. */
  endedAt: string | null
}
