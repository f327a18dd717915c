import { BaseCommand } from '@adonisjs/core/ace'

export default class BenchEnroll extends BaseCommand {
  static commandName = 'bench:enroll'
  static description = 'Measure enrolling a thousand people, for the bench'
  static options = { startApp: true }

  async run() {
    const { enrollThousand } = await import('../bench/enroll.js')
    console.log(JSON.stringify(await enrollThousand()))
  }
}
