import type { RunStatus } from '#platform/jobs/run_statuses'

/** A made file, by an address that is good for a day at least. */
export type JobFile = { name: string; bytes: number; url: string | null; expiresAt: string | null }

/** A job as the person who started it sees it. */
export type JobRunView = {
  id: string
  name: string
  status: RunStatus
  done: number
  total: number
  step: string | null
  error: string | null
  /** `next` is the page of what the job made. */
  result: { next?: string } | null
  /** A file that the job made; without an address it is gone. */
  file: JobFile | null
  createdAt: string
  finishedAt: string | null
}
