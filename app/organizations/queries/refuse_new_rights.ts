import { givableRights } from '#organizations/queries/givable_rights'
import { RoleRefused } from '#organizations/errors'
import type { CurrentUser } from '#identity/current_user'
import type { Permission } from '#platform/permissions/catalog'

/** @throws RoleRefused when somebody would get a right that is not for `me` to give */
export async function refuseNewRights(
  before: Set<Permission>,
  after: Set<Permission>,
  me: CurrentUser
) {
  const added = [...after].filter((permission) => !before.has(permission))
  if (!added.length) return
  const givable = await givableRights(me)
  const beyond = added.find((permission) => !givable.has(permission))
  if (beyond) throw new RoleRefused('not_yours', { permission: beyond })
}
