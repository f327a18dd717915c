import { BaseCommand, flags } from '@adonisjs/core/ace'

export default class HistoryVerify extends BaseCommand {
  static commandName = 'history:verify'
  static description =
    'Prove that nobody changed the history by SQL; exits with 1 where somebody did'
  static options = { startApp: true }

  @flags.string({ description: 'Tenant, such as "acme"; every tenant when left out' })
  declare tenant: string

  async run() {
    const { default: db } = await import('#platform/db')
    const { activeTenants } = await import('#platform/tenancy/system')
    const { verifyHistory } = await import('#platform/audit/verify_history')
    const chosen = (await activeTenants()).filter(
      ({ slug }) => !this.tenant || slug === this.tenant
    )
    if (chosen.length === 0) return this.#fail(`There is no tenant "${this.tenant}"`)
    for (const { id, slug } of chosen) {
      const { entries, headHash, problems } = await db.asTenant(id, () => verifyHistory())
      if (problems.length === 0) this.logger.success(`${slug}: ${entries} entries, ${headHash}`)
      for (const { fault, position, uuid } of problems)
        this.#fail(`${slug}: ${fault}, entry ${position ?? '–'} ${uuid ?? ''}`)
    }
  }

  #fail(message: string) {
    this.logger.error(message)
    this.exitCode = 1
  }
}
