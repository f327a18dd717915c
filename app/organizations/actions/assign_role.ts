import Role from '#organizations/models/role'
import UserRole from '#organizations/models/user_role'
import { clock } from '#platform/clock'

type Where = {
  /** Only in this branch. */
  organizationId?: number | null
  /** Only for this course. */
  courseId?: number | null
}

/** Gives a shipped role: everywhere, in a branch or for one course. Giving it twice changes nothing. */
export async function assignRole(
  userId: number,
  slug: string,
  { organizationId = null, courseId = null }: Where = {}
) {
  const role = await Role.findByOrFail('slug', slug)
  const held = await UserRole.query()
    .where({ userId, roleId: role.id })
    .whereNull('revokedAt')
    .if(organizationId, (query) => query.where('organizationId', organizationId!))
    .if(courseId, (query) => query.where({ contextType: 'course', contextId: courseId }))
    .first()
  return (
    held ??
    UserRole.create({
      userId,
      roleId: role.id,
      organizationId,
      contextType: courseId === null ? null : 'course',
      contextId: courseId,
      assignedAt: clock.now(),
    })
  )
}
