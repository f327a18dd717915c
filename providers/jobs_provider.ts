import env from '#start/env'
import type { ApplicationService } from '@adonisjs/core/types'

/** One process can do both: the web server also works jobs unless it is told not to. */
export default class JobsProvider {
  #stop?: () => Promise<void>

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web' || env.get('JOBS') === 'off') return
    await import('#start/jobs')
    const { startWorkers } = await import('#platform/jobs/work')
    this.#stop = await startWorkers()
  }

  async shutdown() {
    await this.#stop?.()
    const { stopRendering } = await import('#platform/documents/render_pdf')
    stopRendering()
  }
}
