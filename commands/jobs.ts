import { BaseCommand } from '@adonisjs/core/ace'

export default class Jobs extends BaseCommand {
  static commandName = 'jobs'
  static description = 'Work jobs until stopped'
  static options = { startApp: true, staysAlive: true }

  #stop?: () => Promise<void>
  #release?: () => Promise<void>

  prepare() {
    this.app.terminating(async () => {
      await this.#stop?.()
      await this.#release?.()
    })
  }

  async run() {
    await import('#start/jobs')
    const { startWorkers } = await import('#platform/jobs/work')
    const { occupyDatabase } = await import('#platform/commands/database_locks')
    this.#release = await occupyDatabase()
    this.#stop = await startWorkers()
    const { watchProcess } = await import('#administration/metrics/watch_process')
    watchProcess()
    this.logger.info('working jobs')
  }
}
