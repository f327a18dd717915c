import type { ApplicationService } from '@adonisjs/core/types'

/** Keeps the figures of a process that serves, once a minute. */
export default class MetricsProvider {
  #stop?: () => void

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const { watchProcess } = await import('#administration/metrics/watch_process')
    this.#stop = watchProcess()
  }

  async shutdown() {
    this.#stop?.()
  }
}
