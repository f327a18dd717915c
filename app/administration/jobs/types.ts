import type { RunStatus } from '#platform/jobs/run_statuses'

/** What can be done with a run as it stands. */
export type RunAbilities = { cancel: boolean; prefer: boolean; retry: boolean; discard: boolean }

export type RunDetails = {
  id: string
  name: string
  status: RunStatus
  isStopping: boolean
  done: number
  total: number
  step: string | null
  attempts: number
  startedBy: string | null
  schedule: string | null
  /** Why it failed, in words, and what the program said. */
  error: string | null
  technical: string | null
  createdAt: string
  startedAt: string | null
  finishedAt: string | null
  seconds: number | null
  can: RunAbilities
}

export type RunCounts = { running: number; waiting: number; failed: number }

export type ScheduleParameter = { name: string; min: number; max: number; value: number }

export type ScheduleDetails = {
  id: string
  name: string
  cron: string
  zone: string
  isEnabled: boolean
  isCore: boolean
  priority: number
  maxAttempts: number
  timeoutMinutes: number
  parameters: ScheduleParameter[]
  preview: SchedulePreview
  runCount: number
  successCount: number
  failureCount: number
}

/** A schedule in words with the next moments it names. */
export type SchedulePreview = { words: string; next: string[] }

export type ScheduleRun = {
  id: string
  status: RunStatus
  label: string
  at: string
  seconds: number | null
}
