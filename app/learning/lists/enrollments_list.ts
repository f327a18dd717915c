import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import { defineList } from '#platform/lists/define_list'
import { whereReached } from '#courses/queries/where_reached'
import { withDueCells } from '#learning/lists/due_cell'
import { enrollmentBulk } from '#learning/lists/enrollment_bulk'
import {
  ENROLLMENT_COLUMNS,
  NEWEST_CYCLE,
  toEnrollmentRow,
  withEnrollmentJoins,
} from '#learning/lists/enrollment_columns'

/** Everybody's courses, as far as one may look. */
export const enrollmentsList = defineList({
  ...ENROLLMENT_COLUMNS,
  name: 'enrollments',
  columns: withDueCells('tenant', 'enrollments.manage'),
  permission: 'enrollments.view',
  path: () => '/admin/enrollments',
  key: 'e.id',
  id: 'e.uuid',
  from: ({ me }) =>
    whereReached(
      withEnrollmentJoins(
        db
          .from('course_enrollments as e')
          .joinRaw('JOIN users u ON u.tenant_id = e.tenant_id AND u.id = e.user_id')
          .where('e.tenant_id', currentTenantId())
          .whereNull('u.deleted_at')
          .whereRaw(NEWEST_CYCLE)
      ),
      'c',
      me.grants,
      'enrollments.view'
    ),
  defaultSort: '-enrolledAt',
  bulk: enrollmentBulk('tenant', 'enrollments.manage'),
  toRow: (raw, ctx) => ({
    ...toEnrollmentRow(raw, ctx),
    href: ctx.me.can('enrollments.view') ? `/admin/enrollments/people/${raw.userId}` : null,
  }),
})
