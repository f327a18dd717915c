import db from '#platform/db'
import Organization from '#organizations/models/organization'
import Role from '#organizations/models/role'
import { DEFAULT_ROLES } from '#platform/permissions/catalog'

type NewTenant = {
  slug: string
  name: string
  timezone?: string
  locale?: string
  settings?: object
}

/**
 * A new customer: its registry row, its root organization (same id) and its own
 * copies of the shipped roles. `withinTenant` may add more in the same transaction.
 */
export async function createTenant(
  { slug, name, timezone = 'UTC', locale = 'en', settings = {} }: NewTenant,
  withinTenant: () => Promise<void> = async () => {}
): Promise<number> {
  const [{ id }] = await db
    .connection('system')
    .insertQuery()
    .table('tenants')
    .insert({ slug, name, status: 'provisioning' })
    .returning('id')

  await db.asTenant(id, async () => {
    await Organization.create({ id, name, slug, type: 'company', timezone, locale, settings })
    await copyDefaultRoles()
    await withinTenant()
  })
  await db.connection('system').from('tenants').where('id', id).update({ status: 'active' })
  return id
}

async function copyDefaultRoles() {
  const permissions: { id: number; slug: string }[] = await db
    .from('permissions')
    .select('id', 'slug')
  const idOf = new Map(permissions.map(({ id, slug }) => [slug, id]))
  const roles = new Map<string, Role>()

  for (const definition of DEFAULT_ROLES) {
    const role = await Role.create({
      name: definition.slug,
      slug: definition.slug,
      type: definition.type,
      level: definition.level,
      parentRoleId: definition.parent ? roles.get(definition.parent)!.id : null,
      isSystem: true,
      isDefault: definition.slug === 'learner',
    })
    roles.set(definition.slug, role)
    await db
      .table('role_permissions')
      .multiInsert(
        definition.permissions.map((slug) => ({ role_id: role.id, permission_id: idOf.get(slug) }))
      )
  }
}
