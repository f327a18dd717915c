import db from '#platform/db'
import Role from '#organizations/models/role'
import { RoleRefused } from '#organizations/errors'
import { givableRights } from '#organizations/queries/givable_rights'
import { allowedBy, roleLines } from '#organizations/queries/role_lines'
import { refuseNewRights } from '#organizations/rules/refuse_new_rights'
import { currentTenantId } from '#platform/tenancy/scope'
import { peopleWhoMay } from '#platform/permissions/people_who_may'
import { recordAudit } from '#platform/audit/audit'
import type { CurrentUser } from '#identity/current_user'
import type { Permission } from '#platform/permissions/catalog'

/** What a role says itself; a permission that is not named is left to its parent. */
export type RoleRights = Partial<Record<Permission, boolean>>

/**
 * Changes what a role allows and denies itself; everybody who holds it has it from the next request on.
 *
 * @throws RoleRefused when it would give what `me` does not have, or nobody could change roles any more
 */
export async function changeRoleRights(role: Role, rights: RoleRights, me: CurrentUser) {
  // Two people who change the same role one after the other.
  await Role.query().where('id', role.id).forUpdate().firstOrFail()
  const givable = await givableRights(me)
  const before = await roleLines(role.id)
  await writeRights(role.id, rights)
  const after = await roleLines(role.id)
  refuseNewRights(allowedBy(before), allowedBy(after), givable)
  await refuseWithoutAdmin()
  const own = before.filter(({ distance }) => distance === 0)
  recordAudit({
    action: 'updated',
    resourceType: 'roles',
    resourceId: role.id,
    oldValues: { rights: Object.fromEntries(own.map((line) => [line.permission, line.granted])) },
    newValues: { rights },
    category: 'authorization',
    severity: 'high',
  })
}

/** Puts the rows of a role in place of those that were there. */
export async function writeRights(roleId: number, rights: RoleRights) {
  const tenant = currentTenantId()
  await db.from('role_permissions').where({ tenant_id: tenant, role_id: roleId }).delete()
  await db.rawQuery(
    `INSERT INTO role_permissions (role_id, permission_id, granted)
     SELECT :role, p.id, r.value::boolean FROM jsonb_each_text(:rights::jsonb) r JOIN permissions p ON p.slug = r.key`,
    { role: roleId, rights: JSON.stringify(rights) }
  )
}

/** @throws RoleRefused when what was just changed leaves nobody who could change it back */
export async function refuseWithoutAdmin() {
  if (!(await peopleWhoMay('roles.manage')).length) throw new RoleRefused('last_admin')
}
