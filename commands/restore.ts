import { args, BaseCommand, flags } from '@adonisjs/core/ace'

export default class Restore extends BaseCommand {
  static commandName = 'restore'
  static description = 'Put a backup into this database and check every entry against its hash'
  static options = { startApp: true }

  @args.string({ description: 'Archive made by "backup"' })
  declare file: string

  @flags.boolean({ description: 'Replace the data that is there' })
  declare replace: boolean

  async run() {
    const { prepareDatabase } = await import('#platform/commands/prepare')
    const { restoreBackup } = await import('#administration/backup/restore_backup')
    const { UnusableBackup } = await import('#administration/backup/read_backup')
    const { alone } = await import('#platform/commands/database_locks')
    await import('#start/jobs')
    await alone(prepareDatabase)
    try {
      const entries = await restoreBackup(this.file, { replace: this.replace })
      this.logger.success(`${entries} entries restored and checked`)
    } catch (error) {
      if (!(error instanceof UnusableBackup)) throw error
      this.logger.error(error.message)
      this.exitCode = 1
    }
  }
}
