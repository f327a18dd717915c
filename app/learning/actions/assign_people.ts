import { clock } from '#platform/clock'
import { NotFound } from '#platform/errors'
import { fieldFault } from '#platform/http/field_fault'
import { enqueue, runNow } from '#platform/jobs/enqueue'
import { assignCourse, type Assignment } from '#learning/jobs/assign_course'
import { peopleIds } from '#learning/queries/people_ids'
import { dueMoment } from '#learning/rules/due_moment'
import type { HttpContext } from '@adonisjs/core/http'
import type { Reach } from '#learning/queries/reach'
import type { assignmentValidator } from '#learning/validators/enrollments'

/** Up to this many people are enrolled at once, more by a job that can be watched. */
const MOST_AT_ONCE = 50

type Given = Awaited<ReturnType<typeof assignmentValidator.validate>>

/**
 * Gives people a course, as far as somebody reaches: a manager their people, an administrator
 * everybody.
 *
 * @returns the run that does it, or did
 * @throws E_VALIDATION_ERROR for a day that is over, NotFound for a course that is not theirs to give
 */
export async function assignPeople(
  reach: Reach,
  { i18n, me }: Pick<HttpContext, 'i18n' | 'me'>,
  given: Given
) {
  const due = dueMoment({ ...given, dueOn: given.dueOn ?? null, zone: given.zone ?? 'UTC' })
  if (due && due.at <= clock.now()) throw fieldFault(i18n, 'dueOn', 'learning.due.past')
  const course = await reach.courses(me).where('c.slug', given.course).select('c.id').first()
  if (!course) throw new NotFound()
  const assignment: Assignment = {
    courseId: course.id as number,
    userIds: await peopleIds(reach, me, given),
    type: reach.type,
    by: { id: me.id, name: me.name },
    due: due && { at: due.at.toISO()!, zone: due.zone },
    note: given.note ?? null,
    movesDue: given.movesDue ?? false,
    back: reach.base,
  }
  const isDone = assignment.userIds.length <= MOST_AT_ONCE
  const run = isDone
    ? await runNow(assignCourse, assignment)
    : (await enqueue(assignCourse, assignment, { watched: true }))!
  return { run, isDone }
}
