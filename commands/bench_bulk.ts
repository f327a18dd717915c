import { BaseCommand } from '@adonisjs/core/ace'

export default class BenchBulk extends BaseCommand {
  static commandName = 'bench:bulk'
  static description = 'Measure what is done for many people at once, for the bench'
  static options = { startApp: true }

  async run() {
    const { bulkFigures } = await import('../bench/bulk.js')
    console.log(JSON.stringify(await bulkFigures()))
  }
}
