import { clock } from '#platform/clock'
import { DomainError, NotFound } from '#platform/errors'
import { changeDueDates } from '#learning/actions/change_due_dates'
import { ENROLLMENT_COLUMNS } from '#learning/lists/enrollment_columns'
import { changeableEnrollments, type ChangeReach } from '#learning/queries/changeable_enrollments'
import { dueMoment } from '#learning/rules/due_moment'
import { dueCellValidator } from '#learning/validators/enrollments'
import type { CellEdit, ColumnDefinition } from '#platform/lists/define_list'
import type { Permission } from '#platform/permissions/catalog'

/** The columns of enrollments with a deadline that is changed where it stands. */
export const withDueCells = (reach: ChangeReach, permission: Permission): ColumnDefinition[] =>
  ENROLLMENT_COLUMNS.columns.map((column) =>
    column.key === 'dueAt' ? { ...column, edit: dueCell(reach, permission) } : column
  )

/** A day, meant to its end where the person is who sets it. */
const dueCell = (reach: ChangeReach, permission: Permission): CellEdit => ({
  kind: 'day',
  permission,
  validator: dueCellValidator,
  save: async (key, value, { me }) => {
    const [id] = await changeableEnrollments(reach, me, [key])
    if (!id) throw new NotFound()
    const due = dueMoment({ dueOn: value, zone: me.timezone })
    if (due && due.at <= clock.now()) throw new DomainError('learning.due.past')
    const outcomes = await changeDueDates([id], { due, by: me })
    if (outcomes.get(id) === 'not_open') throw new DomainError('learning.outcome.not_open')
  },
})
