import { BaseCommand, flags } from '@adonisjs/core/ace'

export default class Prepare extends BaseCommand {
  static commandName = 'prepare'
  static description = 'Migrate the database, install job queues and permissions'
  static options = { startApp: true }

  @flags.boolean({ description: 'Also create the demo tenants when there is none' })
  declare demo: boolean

  async run() {
    await import('#start/jobs')
    const { prepareDatabase } = await import('#platform/commands/prepare')
    const { alone } = await import('#platform/commands/database_locks')
    const { createDemo } = await import('#administration/demo/create_demo')
    await alone(async () => {
      await prepareDatabase()
      if (this.demo) await createDemo()
    })
  }
}
