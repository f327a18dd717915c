import type { ApplicationService } from '@adonisjs/core/types'

/** Traces of requests and jobs, for those who ask for them. */
export default class TracingProvider {
  constructor(protected app: ApplicationService) {}

  async start() {
    const { startTracing } = await import('#platform/observability/tracing')
    await startTracing()
  }

  async shutdown() {
    const { stopTracing } = await import('#platform/observability/tracing')
    await stopTracing()
  }
}
