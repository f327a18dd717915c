import { args, BaseCommand, flags } from '@adonisjs/core/ace'

export default class CourseImport extends BaseCommand {
  static commandName = 'course:import'
  static description = 'Import a zip of Markdown files as a course, or update the one it became'
  static options = { startApp: true }

  @args.string({ description: 'Path of the zip' })
  declare file: string

  @flags.string({ description: 'Tenant, such as "acme"', required: true })
  declare tenant: string

  @flags.string({ description: 'E-mail address of the author; any administrator when left out' })
  declare by: string

  @flags.string({ description: 'Language of the report', default: 'en' })
  declare language: string

  @flags.boolean({ description: 'Make another course even if the package was imported before' })
  declare another: boolean

  async run() {
    const { findTenant } = await import('#platform/tenancy/system')
    const tenant = await findTenant(this.tenant)
    if (!tenant) return this.#fail(`There is no tenant "${this.tenant}"`)
    const { DomainError } = await import('#platform/errors')
    const { default: i18nManager } = await import('@adonisjs/i18n/services/main')
    const i18n = i18nManager.locale(this.language)
    try {
      await this.#import(tenant.id, (key, values) => i18n.t(key, values))
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
      this.#fail(i18n.t(error.key, error.params))
    }
  }

  async #import(
    tenantId: number,
    translate: (key: string, values?: Record<string, string | number>) => string
  ) {
    const { basename } = await import('node:path')
    const { default: db } = await import('#platform/db')
    const { importCoursePackage } = await import('#standards/markdown/import/import_course_package')
    const { remarksOf } = await import('#standards/markdown/import/remarks')
    const author = await db.asTenant(tenantId, () => this.#author())
    if (!author) return this.#fail('There is nobody with that address who may create courses')

    const { course, entries } = await db.asTenant(
      tenantId,
      () =>
        importCoursePackage(this.file, {
          uuid: crypto.randomUUID(),
          fileName: basename(this.file),
          mode: this.another ? 'new' : 'update',
          organizationId: tenantId,
          language: this.language,
        }),
      { userId: author.id, label: `course:import as ${author.email}` }
    )
    const table = this.ui.table().head(['File', 'Outcome', 'Title', 'Remarks'])
    for (const entry of entries) {
      const outcome = translate(`standards.import.filters.outcome.${entry.outcome}`)
      table.row([entry.path, outcome, entry.title ?? '', remarksOf(entry, translate)])
    }
    table.render()
    this.logger.success(`${course.title}: /studio/${course.slug}/outline`)
  }

  /** The person named, or the first administrator. */
  async #author() {
    const { default: User } = await import('#identity/models/user')
    if (this.by) return User.findBy('email', this.by)
    return User.query()
      .whereRaw(
        `EXISTS (SELECT 1 FROM user_roles ur JOIN roles r ON r.tenant_id = ur.tenant_id AND r.id = ur.role_id
          WHERE ur.tenant_id = users.tenant_id AND ur.user_id = users.id AND r.slug IN ('tenant_admin', 'system_admin', 'author')
            AND ur.revoked_at IS NULL)`
      )
      .orderBy('id')
      .first()
  }

  #fail(message: string) {
    this.logger.error(message)
    this.exitCode = 1
  }
}
