import logger from '@adonisjs/core/services/logger'
import { keepSamples } from '#administration/metrics/samples'
import { poolFigures, takeFigures } from '#platform/observability/process_metrics'

const EVERY_MS = 60_000

/** Keeps the figures of this process once a minute, until the answered function is called. */
export function watchProcess(): () => void {
  const timer = setInterval(() => void keepProcess(), EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}

/** A minute that cannot be kept is lost: what is measured must not break over it. */
export async function keepProcess() {
  const { process, requests, errors, p95, memory, eventLoop } = takeFigures()
  const figures = {
    requests,
    errors,
    duration: p95,
    memory: memory / 1_000_000,
    event_loop: eventLoop,
    pool_waiting: poolFigures('app').waiting,
  }
  try {
    await keepSamples(figures, process)
  } catch (error) {
    logger.warn({ err: error }, 'metrics')
  }
}
