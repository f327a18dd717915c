import { BaseCommand, flags } from '@adonisjs/core/ace'

export default class BenchData extends BaseCommand {
  static commandName = 'bench:data'
  static description = 'Create the data set of the bench, unless it is there'
  static options = { startApp: true }

  @flags.string({ description: 'S, or M for a hundred thousand people', default: 'S' })
  declare size: string

  async run() {
    const { createBenchData } = await import('../bench/data.js')
    await createBenchData()
    if (this.size !== 'M') return
    const { growToM } = await import('../bench/grow.js')
    await growToM()
  }
}
