import { args, BaseCommand, flags } from '@adonisjs/core/ace'

const REASONS: Record<string, string | undefined> = {
  23505: 'There is an account with this address already',
  E_ROW_NOT_FOUND: 'There is no such role in this tenant',
}

export default class UserCreate extends BaseCommand {
  static commandName = 'user:create'
  static description = 'Create an account in a tenant'
  static options = { startApp: true }

  @args.string({ description: 'E-mail address' })
  declare email: string

  @args.string({ description: 'First name' })
  declare firstName: string

  @args.string({ description: 'Last name' })
  declare lastName: string

  @flags.string({ description: 'Tenant, such as "acme"', required: true })
  declare tenant: string

  @flags.array({ description: 'Roles besides learner, such as tenant_admin' })
  declare role: string[]

  async run() {
    const { default: db } = await import('#platform/db')
    const { findTenant } = await import('#platform/tenancy/system')
    const { createUser } = await import('#identity/actions/create_user')
    const { assignRole } = await import('#organizations/actions/assign_role')
    const tenant = await findTenant(this.tenant)
    if (!tenant) {
      this.logger.error(`There is no tenant "${this.tenant}"`)
      this.exitCode = 1
      return
    }
    const password = await this.#askPassword()
    try {
      await db.asTenant(tenant.id, async () => {
        const { email, firstName, lastName } = this
        const person = { email, firstName, lastName, password: password || undefined }
        const user = await createUser(person)
        for (const role of new Set(['learner', ...(this.role ?? [])]))
          await assignRole(user.id, role)
      })
      this.logger.success(`Account ${this.email} created`)
    } catch (error) {
      const reason = REASONS[(error as { code: string }).code]
      if (!reason) throw error
      this.logger.error(`${reason}; nothing was created`)
      this.exitCode = 1
    }
  }

  /** In a script nobody can be asked: the account then gets its password by a reset link. */
  async #askPassword() {
    if (!process.stdin.isTTY) return ''
    return this.prompt.secure('Password, at least 10 characters (empty: by reset link)', {
      validate: (password) => !password || password.length >= 10 || 'At least 10 characters',
    })
  }
}
