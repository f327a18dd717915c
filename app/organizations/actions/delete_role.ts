import db from '#platform/db'
import Role from '#organizations/models/role'
import { RoleRefused } from '#organizations/errors'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { givableRights } from '#organizations/queries/givable_rights'
import { levelOf } from '#organizations/queries/changeable_role'
import { recordAudit } from '#platform/audit/audit'
import { refuseWithoutAdmin } from '#organizations/actions/change_role_rights'
import { allowedBy, roleLines } from '#organizations/queries/role_lines'
import { refuseNewRights } from '#organizations/rules/refuse_new_rights'
import type { CurrentUser } from '#identity/current_user'

/**
 * Moves a role to the trash. Who holds it gets the replacement in the same places and for as long;
 * their old assignments stay and count again when the role comes back.
 *
 * @throws RoleRefused for shipped ones, the default, one that others inherit from, or holders without a replacement
 */
export async function deleteRole(role: Role, replacement: string | null, me: CurrentUser) {
  await refuseUnlessFree(role)
  const holders = await holdersOf(role)
  if (holders && !replacement) throw new RoleRefused('needs_replacement', { count: holders })
  const next = holders ? await Role.findByOrFail('uuid', replacement!) : null
  if (next && (next.id === role.id || next.level >= (await levelOf(me)))) {
    throw new RoleRefused('level')
  }
  if (next && role.type !== 'course' && next.type === 'course') throw new RoleRefused('course_only')
  if (next) refuseNewRights(await rightsOf(role), await rightsOf(next), await givableRights(me))
  if (next) await giveInstead(role, next, me)
  await role.moveToTrash()
  await refuseWithoutAdmin()
}

const rightsOf = async ({ id }: Role) => allowedBy(await roleLines(id))

async function refuseUnlessFree(role: Role) {
  if (role.isSystem) throw new RoleRefused('shipped')
  if (role.isDefault) throw new RoleRefused('default')
  const child = await Role.findBy('parentRoleId', role.id)
  if (child) throw new RoleRefused('inherited', { role: child.name })
}

const LIVE = `ur.tenant_id = :tenant AND ur.role_id = :role AND ur.revoked_at IS NULL
  AND (ur.expires_at IS NULL OR ur.expires_at > :now)`

const bindingsOf = (role: Role) => ({
  tenant: currentTenantId(),
  role: role.id,
  now: clock.now().toISO()!,
})

async function holdersOf(role: Role): Promise<number> {
  const sql = `SELECT count(DISTINCT ur.user_id)::int AS n FROM user_roles ur WHERE ${LIVE}`
  return (await db.rawQuery<{ rows: { n: number }[] }>(sql, bindingsOf(role))).rows[0].n
}

async function giveInstead(role: Role, next: Role, me: CurrentUser) {
  await db.rawQuery(
    `INSERT INTO user_roles (user_id, role_id, organization_id, context_type, context_id, assigned_by, assigned_at, expires_at)
     SELECT ur.user_id, :next, ur.organization_id, ur.context_type, ur.context_id, :me, :now, ur.expires_at
     FROM user_roles ur WHERE ${LIVE} ON CONFLICT DO NOTHING`,
    { ...bindingsOf(role), next: next.id, me: me.id }
  )
  recordAudit({
    action: 'replaced',
    resourceType: 'roles',
    resourceId: role.id,
    newValues: { replacement: next.name },
    category: 'authorization',
    severity: 'high',
  })
}
