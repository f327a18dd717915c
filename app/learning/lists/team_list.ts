import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import { defineList } from '#platform/lists/define_list'
import { withDueCells } from '#learning/lists/due_cell'
import { enrollmentBulk } from '#learning/lists/enrollment_bulk'
import {
  ENROLLMENT_COLUMNS,
  NEWEST_CYCLE,
  toEnrollmentRow,
  withEnrollmentJoins,
} from '#learning/lists/enrollment_columns'
import { TEAM } from '#learning/queries/team'

/** Somebody with a deadline that has passed or comes soon. */
const PRESSED = `EXISTS (SELECT 1 FROM course_enrollments d WHERE d.tenant_id = u.tenant_id AND d.user_id = u.id
  AND d.status IN ('enrolled', 'in_progress') AND d.due_at < at_once.soon)`

/** A manager's people with their courses; who has none is there as well. */
export const teamList = defineList({
  ...ENROLLMENT_COLUMNS,
  name: 'team',
  columns: withDueCells('team', 'team.assign'),
  permission: 'team.view',
  path: () => '/team',
  key: 'coalesce(e.id, -u.id)',
  id: 'coalesce(e.uuid, u.uuid)',
  from: ({ me }) =>
    withEnrollmentJoins(
      db
        .from('users as u')
        .joinRaw(
          `LEFT JOIN course_enrollments e ON e.tenant_id = u.tenant_id AND e.user_id = u.id AND ${NEWEST_CYCLE}`
        )
        .where('u.tenant_id', currentTenantId())
        .where('u.status', 'active')
        .whereNull('u.deleted_at')
        .whereRaw(`u.id IN (${TEAM})`, { tenant: currentTenantId(), manager: me.id })
    ),
  filters: [
    ...ENROLLMENT_COLUMNS.filters,
    {
      key: 'people',
      kind: 'choice',
      options: ['in_order'],
      where: (query) => query.whereRaw(`NOT ${PRESSED}`),
    },
  ],
  defaultSort: 'dueAt',
  bulk: enrollmentBulk('team', 'team.assign'),
  toRow: (raw, ctx) => ({ ...toEnrollmentRow(raw, ctx), href: `/team/${raw.userId}` }),
})
