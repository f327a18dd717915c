import { NotFound } from '#platform/errors'
import { isGranted } from '#platform/permissions/people_granted'
import User from '#identity/models/user'
import type { CurrentUser } from '#identity/current_user'
import type { Permission } from '#platform/permissions/catalog'

/**
 * Somebody whom a right reaches: whose rights end at a branch sees those who belong there. Who is
 * hidden is not there.
 *
 * @param uuid public id
 * @throws NotFound
 */
export async function personFor(me: CurrentUser, uuid: string, permission: Permission) {
  const user = await User.findByOrFail('uuid', uuid)
  if (!(await isGranted(me.grants, permission, user.id))) throw new NotFound()
  return user
}
