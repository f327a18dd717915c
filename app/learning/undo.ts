import { DateTime } from 'luxon'
import { defineUndo, type Examined } from '#platform/undo/define_undo'
import type { RecordChange } from '#platform/undo/types'
import type { CurrentUser } from '#identity/current_user'
import { changeDueDates } from '#learning/actions/change_due_dates'
import { reinstateEnrollments } from '#learning/actions/reinstate_enrollments'
import { removeEnrollments } from '#learning/actions/remove_enrollments'
import { changeableEnrollments } from '#learning/queries/changeable_enrollments'
import { enrollmentsToUndo, type EnrollmentToUndo } from '#learning/queries/enrollments_to_undo'

defineUndo({
  table: 'course_enrollments',
  remark: 'learning.undo_reasons.people_told',

  async examine(changes, me) {
    const ids = changes.map(({ id }) => id)
    const mine = new Set([
      ...(await changeableEnrollments('tenant', me, ids)),
      ...(await changeableEnrollments('team', me, ids)),
    ])
    const enrollments = await enrollmentsToUndo(ids)
    return new Map(
      changes.flatMap((change): [number, Examined][] => {
        const enrollment = enrollments.get(change.id)
        if (!enrollment) return [[change.id, { name: '–', reason: 'platform.undo.reasons.gone' }]]
        if (!mine.has(change.id)) return []
        return [[change.id, { name: enrollment.name, reason: obstacle(change, enrollment) }]]
      })
    )
  },

  async undo(changes, me) {
    const { made = [], withdrawn = [], moved = [] } = Object.groupBy(changes, kindOfChange)
    await removeEnrollments(
      made.map(({ id }) => id),
      me
    )
    await reinstateEnrollments(withdrawn, me)
    await moveBack(moved, me)
  },
})

const kindOfChange = ({ made, before }: RecordChange) =>
  made ? 'made' : 'status' in before ? 'withdrawn' : 'moved'

/** Key of the words for why the change stays. */
function obstacle(change: RecordChange, enrollment: EnrollmentToUndo): string | null {
  if (change.made) return enrollment.hasBegun ? 'learning.undo_reasons.begun' : null
  if (!stillStands(change, enrollment)) return 'platform.undo.reasons.changed_since'
  if (kindOfChange(change) === 'moved') return null
  if (enrollment.isEnrolledAgain) return 'learning.undo_reasons.enrolled_again'
  if (enrollment.isCourseGone) return 'learning.undo_reasons.course_gone'
  return enrollment.isCourseFull ? 'learning.undo_reasons.course_full' : null
}

function stillStands({ after }: RecordChange, { status, dueAt }: EnrollmentToUndo) {
  if ('status' in after && after.status !== status) return false
  return !('dueAt' in after) || momentOf(after.dueAt) === momentOf(dueAt)
}

const momentOf = (value: unknown) => (value ? new Date(value as string).getTime() : null)

/** Everybody to the deadline they had, those with the same one together. */
async function moveBack(changes: RecordChange[], me: CurrentUser) {
  const deadlines = Map.groupBy(changes, ({ before }) =>
    JSON.stringify([before.dueAt ?? null, before.dueZone ?? 'UTC'])
  )
  for (const [deadline, some] of deadlines) {
    const [at, zone] = JSON.parse(deadline)
    await changeDueDates(
      some.map(({ id }) => id),
      { due: at && { at: DateTime.fromISO(at), zone }, by: me }
    )
  }
}
