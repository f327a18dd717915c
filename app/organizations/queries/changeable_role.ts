import Role from '#organizations/models/role'
import { levelsOf } from '#platform/permissions/level_of'
import { NotFound } from '#platform/errors'
import { RoleRefused } from '#organizations/errors'
import type { CurrentUser } from '#identity/current_user'

/** The level of somebody: they change and give only what is below it. */
export const levelOf = async ({ id }: CurrentUser) => (await levelsOf([id])).get(id)!

/** A role below one's own level. @throws RoleRefused when it is at or above it */
export async function changeableRole(uuid: string, me: CurrentUser): Promise<Role> {
  if (!me.can('roles.manage')) throw new NotFound()
  const role = await Role.findByOrFail('uuid', uuid)
  if (role.level >= (await levelOf(me))) throw new RoleRefused('level')
  return role
}
