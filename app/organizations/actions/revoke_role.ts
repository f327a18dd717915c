import Role from '#organizations/models/role'
import UserRole from '#organizations/models/user_role'
import { NotFound } from '#platform/errors'
import { changeableRole } from '#organizations/queries/changeable_role'
import { clock } from '#platform/clock'
import { refuseWithoutAdmin } from '#organizations/actions/change_role_rights'
import type { CurrentUser } from '#identity/current_user'

/** Takes a role away, with their next request; the line stays in the history of the person. @throws NotFound, RoleRefused */
export async function revokeRole(userId: number, id: string, reason: string, me: CurrentUser) {
  const line = /^\d{1,15}$/.test(id)
    ? await UserRole.query()
        .where({ id: Number(id), userId })
        .whereNull('revokedAt')
        .first()
    : null
  if (!line) throw new NotFound()
  await changeableRole((await Role.findOrFail(line.roleId)).uuid, me)
  await line.merge({ revokedAt: clock.now(), revokedBy: me.id, revokeReason: reason }).save()
  await refuseWithoutAdmin()
}
