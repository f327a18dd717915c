import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import { whereReached } from '#courses/queries/where_reached'
import { TEAM } from '#learning/queries/team'
import type { CurrentUser } from '#identity/current_user'
import type { Query } from '#platform/lists/define_list'

/** Whose enrollments somebody may change: a manager their people's, an administrator everybody's. */
export type ChangeReach = 'team' | 'tenant'

/** Those of the enrollments that this person may change. */
export async function changeableEnrollments(
  reach: ChangeReach,
  me: CurrentUser,
  ids: number[]
): Promise<number[]> {
  const rows = await REACHES[reach](enrollments(), me).whereIn('e.id', ids).select('e.id')
  return rows.map(({ id }: { id: number }) => id)
}

const REACHES: Record<ChangeReach, (query: Query, me: CurrentUser) => Query> = {
  team: (query, me) =>
    query.whereRaw(`e.user_id IN (${TEAM})`, { tenant: currentTenantId(), manager: me.id }),
  tenant: (query, me) => whereReached(query, 'c', me.grants, 'enrollments.manage'),
}

const enrollments = () =>
  db
    .from('course_enrollments as e')
    .joinRaw('JOIN courses c ON c.tenant_id = e.tenant_id AND c.id = e.course_id')
    .where('e.tenant_id', currentTenantId())
