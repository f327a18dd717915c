/** A job as the person who started it sees it. */
export type JobRunView = {
  id: string
  name: string
  status: 'waiting' | 'running' | 'completed' | 'failed'
  done: number
  total: number
  step: string | null
  error: string | null
  /** `next` is the page of what the job made. */
  result: { next?: string } | null
  createdAt: string
  finishedAt: string | null
}
