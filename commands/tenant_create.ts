import { args, BaseCommand, flags } from '@adonisjs/core/ace'

export default class TenantCreate extends BaseCommand {
  static commandName = 'tenant:create'
  static description = 'Create a tenant with its root organization and roles'
  static options = { startApp: true }

  @args.string({ description: 'Short name in addresses, such as "acme"' })
  declare slug: string

  @args.string({ description: 'Full name, such as "Acme Manufacturing"' })
  declare fullName: string

  @flags.string({ description: 'Time zone, such as Europe/Berlin', default: 'UTC' })
  declare timezone: string

  async run() {
    const { createTenant } = await import('#organizations/actions/create_tenant')
    const { findTenant } = await import('#platform/tenancy/system')
    if (await findTenant(this.slug)) {
      this.logger.error(`There is a tenant "${this.slug}" already`)
      this.exitCode = 1
      return
    }
    await createTenant({ slug: this.slug, name: this.fullName, timezone: this.timezone })
    this.logger.success(`Tenant "${this.slug}" created`)
  }
}
