import Role from '#organizations/models/role'
import { allowedOf } from '#organizations/queries/allowed_of'
import { levelOf } from '#organizations/queries/changeable_role'
import { PERMISSIONS, type Permission } from '#platform/permissions/catalog'
import type { CurrentUser } from '#identity/current_user'

/**
 * What somebody may put into a role: what they have themselves, and what the shipped roles below their
 * level give, which they could hand out anyway.
 */
export async function givableRights(me: CurrentUser): Promise<Set<Permission>> {
  const below = await Role.query()
    .where('isSystem', true)
    .where('level', '<', await levelOf(me))
    .select('id')
    .limit(100)
  const theirs = await allowedOf(below.map(({ id }) => id))
  return new Set([...PERMISSIONS.filter((one) => me.can(one)), ...[...theirs.values()].flat()])
}
