import { BaseCommand } from '@adonisjs/core/ace'

export default class BenchData extends BaseCommand {
  static commandName = 'bench:data'
  static description = 'Create the data set of the bench, unless it is there'
  static options = { startApp: true }

  async run() {
    const { createBenchData } = await import('../bench/data.js')
    await createBenchData()
  }
}
