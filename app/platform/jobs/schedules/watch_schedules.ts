import logger from '@adonisjs/core/services/logger'
import { choresEnded, runDueChores } from '#platform/jobs/chores/run_due_chores'
import { settleLostRuns } from '#platform/jobs/settle_lost_runs'
import { enqueueDueSchedules } from '#platform/jobs/schedules/enqueue_due'
import { installSchedules } from '#platform/jobs/schedules/install_schedules'

const LOOK_EVERY_MS = 15_000

/** Looks for what is due until the answered function is called. */
export function watchSchedules(): () => Promise<void> {
  let current = look()
  const timer = setInterval(() => {
    current = current.then(look)
  }, LOOK_EVERY_MS)
  return async () => {
    clearInterval(timer)
    await current
    await choresEnded()
  }
}

async function look() {
  try {
    await installSchedules()
    await enqueueDueSchedules()
    await settleLostRuns()
    await runDueChores()
  } catch (error) {
    logger.error({ err: error }, 'schedules')
  }
}
