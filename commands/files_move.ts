import { BaseCommand, flags } from '@adonisjs/core/ace'

export default class FilesMove extends BaseCommand {
  static commandName = 'files:move'
  static description =
    'Move all files into the store that STORAGE chose, while the server runs; safe to repeat'
  static options = { startApp: true }

  @flags.string({ description: 'Where to: "s3" or "disk", as STORAGE says' })
  declare to: string

  @flags.string({ description: 'Only files of this tenant, such as "acme"' })
  declare tenant: string

  async run() {
    const { default: env } = await import('#start/env')
    const chosen = env.get('STORAGE') ?? 'disk'
    // Running servers look for files in the store they know; new files must go there too.
    if (this.to !== chosen) return this.#fail(`Files go to --to=${chosen} as STORAGE says.`)
    const { moveFiles } = await import('#platform/files/move_files')
    const { findTenant } = await import('#platform/tenancy/system')
    const tenant = this.tenant ? await findTenant(this.tenant) : null
    if (this.tenant && !tenant) return this.#fail(`There is no tenant "${this.tenant}"`)
    const { moved, kept } = await moveFiles(({ uuid, fault }) => this.#fail(`${uuid}: ${fault}`), {
      tenantId: tenant?.id,
    })
    this.logger.success(`${moved} moved and checked, ${kept} left where they are`)
  }

  #fail(message: string) {
    this.logger.error(message)
    this.exitCode = 1
  }
}
