import { BaseCommand } from '@adonisjs/core/ace'

export default class Jobs extends BaseCommand {
  static commandName = 'jobs'
  static description = 'Work jobs until stopped'
  static options = { startApp: true, staysAlive: true }

  #stop?: () => Promise<void>

  prepare() {
    this.app.terminating(() => this.#stop?.())
  }

  async run() {
    await import('#start/jobs')
    const { startWorkers } = await import('#platform/jobs/work')
    this.#stop = await startWorkers()
    this.logger.info('working jobs')
  }
}
