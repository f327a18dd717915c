import { BaseCommand } from '@adonisjs/core/ace'

export default class DbUrl extends BaseCommand {
  static commandName = 'db:url'
  static description =
    'Print the address of the database, for psql; the embedded one stays up while this runs'
  static options = { startApp: true, staysAlive: true }

  async run() {
    const { target } = await import('#config/database')
    const { host, port, database, user, password } = target.owner
    const login = password ? `${user}:${encodeURIComponent(password)}` : user
    console.log(`postgresql://${login}@/${database}?host=${encodeURIComponent(host)}&port=${port}`)
    if (!target.embedded || !process.stdout.isTTY) await this.terminate()
  }
}
