import { args, BaseCommand } from '@adonisjs/core/ace'

export default class Backup extends BaseCommand {
  static commandName = 'backup'
  static description = 'Write all data and files into one archive, as of one moment'
  static options = { startApp: true }

  @args.string({ description: 'Archive to write, such as stoa-2027-01-31.zip' })
  declare file: string

  async run() {
    const { writeNotedBackup } = await import('#administration/backup/backup_log')
    try {
      const { tables, files } = await writeNotedBackup(this.file)
      this.logger.success(`${this.file}: ${tables} tables, ${files} files`)
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      if (!code?.startsWith('E')) throw error
      this.logger.error(`The backup cannot be written: ${message}`)
      this.exitCode = 1
    }
  }
}
