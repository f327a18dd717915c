import Role from '#organizations/models/role'
import { DANGEROUS, PERMISSIONS } from '#platform/permissions/catalog'
import { givableRights } from '#organizations/queries/givable_rights'
import { levelOf } from '#organizations/queries/changeable_role'
import { roleLines, type RoleLine } from '#organizations/queries/role_lines'
import { roleName } from '#organizations/rules/role_name'
import { roleReach } from '#organizations/queries/role_reach'
import type { CurrentUser } from '#identity/current_user'
import type { I18n } from '@adonisjs/i18n'
import type { RightRow, RoleHead, RoleOption } from '#organizations/types'

/** What stands above each page of one role. */
export async function roleHead(role: Role, me: CurrentUser, i18n: I18n): Promise<RoleHead> {
  const parent = role.parentRoleId ? await Role.find(role.parentRoleId) : null
  const reach = await roleReach(role.id)
  const isAbove = role.level >= (await levelOf(me))
  return {
    id: role.uuid,
    name: roleName(role, i18n),
    description: role.description,
    kind: role.type,
    level: role.level,
    parent: parent && { id: parent.uuid, name: roleName(parent, i18n) },
    isSystem: role.isSystem,
    isDefault: role.isDefault,
    canChange: me.can('roles.manage') && !isAbove,
    isAbove: me.can('roles.manage') && isAbove,
    reach: { people: reach.people, roles: reach.roles.map((below) => roleName(below, i18n)) },
  }
}

/** Every permission with what a role says of it, in the order of the catalogue. */
export async function rightsOfRole(role: Role, me: CurrentUser, i18n: I18n): Promise<RightRow[]> {
  const byPermission = Map.groupBy(await roleLines(role.id), ({ permission }) => permission)
  const givable = await givableRights(me)
  return PERMISSIONS.map((permission) => {
    const lines = byPermission.get(permission) ?? []
    const above = lines.find(({ distance }) => distance > 0)
    return {
      permission,
      area: permission.split('.')[0],
      own: ownOf(lines),
      inherited: above ? { granted: above.granted, from: roleName(above, i18n) } : null,
      isDangerous: DANGEROUS.has(permission),
      mayGive: givable.has(permission),
    }
  })
}

const ownOf = (lines: RoleLine[]) => lines.find(({ distance }) => distance === 0)?.granted ?? null

/** Roles below one's own level, to inherit from, copy or put in the place of another. */
export async function roleOptions(me: CurrentUser, i18n: I18n): Promise<RoleOption[]> {
  const roles = await Role.query()
    .where('level', '<', await levelOf(me))
    .orderBy('level')
    .orderBy('id')
    .limit(500)
  return roles.map((role) => ({ id: role.uuid, name: roleName(role, i18n), level: role.level }))
}
