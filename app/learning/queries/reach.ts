import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import { whereReached } from '#courses/queries/where_reached'
import { enrollmentsList } from '#learning/lists/enrollments_list'
import { teamList } from '#learning/lists/team_list'
import { TEAM } from '#learning/queries/team'
import type { EnrollmentType } from '#learning/enums'
import type { ListDefinition, Query } from '#platform/lists/define_list'
import type { CurrentUser } from '#identity/current_user'

/** For whom somebody acts: a manager for their people, an administrator for everybody. */
export type Reach = {
  /** The page one acts from; its address begins all others. */
  base: '/team' | '/admin/enrollments'
  type: EnrollmentType
  list: ListDefinition
  /** Active people one may act for, as `u`. */
  people(me: CurrentUser): Query
  /** Courses one may assign, as `c`. */
  courses(me: CurrentUser): Query
}

const activePeople = () =>
  db
    .from('users as u')
    .where('u.tenant_id', currentTenantId())
    .where('u.status', 'active')
    .whereNull('u.deleted_at')

const publishedCourses = () =>
  db
    .from('courses as c')
    .where('c.tenant_id', currentTenantId())
    .where('c.status', 'published')
    .whereNull('c.deleted_at')

const inTeam = (query: Query, column: string, me: CurrentUser) =>
  query.whereRaw(`${column} IN (${TEAM})`, { tenant: currentTenantId(), manager: me.id })

const TEAM_REACH: Reach = {
  base: '/team',
  type: 'manager',
  list: teamList,
  people: (me) => inTeam(activePeople(), 'u.id', me),
  courses: () => publishedCourses().where('c.is_public', true),
}

const TENANT_REACH: Reach = {
  base: '/admin/enrollments',
  type: 'admin',
  list: enrollmentsList,
  people: activePeople,
  courses: (me) => whereReached(publishedCourses(), 'c', me.grants, 'enrollments.manage'),
}

/** By the address of the request: below `/team` for one's people, else for everybody. */
export const reachOf = (url: string): Reach => (url.startsWith('/team') ? TEAM_REACH : TENANT_REACH)
