import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import { defineList } from '#platform/lists/define_list'
import { whereReached } from '#courses/queries/where_reached'
import {
  ENROLLMENT_COLUMNS,
  NEWEST_CYCLE,
  toEnrollmentRow,
  withEnrollmentJoins,
} from '#learning/lists/enrollment_columns'

const SECONDS = `(SELECT coalesce(sum(t.time_spent), 0) FROM learning_progress t WHERE t.tenant_id = e.tenant_id
  AND t.enrollment_id = e.id AND t.content_type IN ('lesson', 'activity'))`

const SHOWN_HERE = ['lastAccessedAt', 'grade']

/** How far everybody in one course is. */
export const courseProgressList = defineList({
  ...ENROLLMENT_COLUMNS,
  name: 'course_progress',
  permission: 'progress.view',
  path: ({ params }) => `/teach/${params.course}/progress`,
  about: 'course',
  key: 'e.id',
  id: 'e.uuid',
  from: (ctx) =>
    whereReached(
      withEnrollmentJoins(
        db
          .from('course_enrollments as e')
          .joinRaw('JOIN users u ON u.tenant_id = e.tenant_id AND u.id = e.user_id')
          .where('e.tenant_id', currentTenantId())
          .whereNull('u.deleted_at')
          .where('c.slug', ctx.params.course)
          .whereRaw(NEWEST_CYCLE)
      ),
      'c',
      ctx.me.grants,
      'progress.view'
    ),
  columns: [
    ...ENROLLMENT_COLUMNS.columns
      .filter(({ key }) => key !== 'course')
      .map((column) => (SHOWN_HERE.includes(column.key) ? { ...column, hidden: false } : column)),
    { key: 'seconds', kind: 'duration', sql: SECONDS },
  ],
  filters: ENROLLMENT_COLUMNS.filters.filter(({ key }) => key !== 'course'),
  defaultSort: 'person',
  toRow: (raw, ctx) => ({ ...toEnrollmentRow(raw, ctx), seconds: Number(raw.seconds) }),
})
