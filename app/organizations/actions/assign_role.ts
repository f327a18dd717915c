import Role from '#organizations/models/role'
import UserRole from '#organizations/models/user_role'
import { clock } from '#platform/clock'

/** Gives a shipped role; `organizationId` limits it to a branch. Giving it twice changes nothing. */
export async function assignRole(
  userId: number,
  slug: string,
  { organizationId = null }: { organizationId?: number | null } = {}
) {
  const role = await Role.findByOrFail('slug', slug)
  const held = await UserRole.query()
    .where({ userId, roleId: role.id })
    .whereNull('revokedAt')
    .if(organizationId, (query) => query.where('organizationId', organizationId!))
    .first()
  return (
    held ?? UserRole.create({ userId, roleId: role.id, organizationId, assignedAt: clock.now() })
  )
}
