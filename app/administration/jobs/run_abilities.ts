import type { RunStatus } from '#platform/jobs/run_statuses'
import type { RunAbilities } from '#administration/jobs/types'

/** What can be done with a run as it stands. */
export function runAbilities(status: RunStatus, isStopping: boolean): RunAbilities {
  return {
    cancel: status === 'waiting' || (status === 'running' && !isStopping),
    prefer: status === 'waiting',
    retry: status === 'failed' || status === 'cancelled',
    discard: status === 'failed',
  }
}
