import type { ApplicationService } from '@adonisjs/core/types'

/** Lets nobody restore a backup beneath a running server. */
export default class InUseProvider {
  #release?: () => Promise<void>

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const { occupyDatabase } = await import('#platform/commands/database_locks')
    this.#release = await occupyDatabase()
  }

  async shutdown() {
    await this.#release?.()
  }
}
