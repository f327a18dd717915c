import { DateTime } from 'luxon'
import env from '#start/env'
import { clock } from '#platform/clock'
import { sendMail } from '#platform/mail/send_mail'
import Course from '#courses/models/course'
import CourseVersion from '#courses/models/course_version'
import CourseEnrollment from '#learning/models/course_enrollment'
import { CourseClosed, CourseFull } from '#learning/errors'
import { seatsTaken } from '#learning/queries/seats_taken'
import type User from '#identity/models/user'

export type EnrollOptions = {
  type: 'self' | 'admin' | 'manager' | 'automatic' | 'invitation'
  /** Who did it; null for a rule. */
  by: { id: number; name: string } | null
  /** Instant of the deadline and the zone it was meant in. */
  due?: { at: DateTime; zone: string } | null
  note?: string | null
}

export type EnrollResult = {
  enrollment: CourseEnrollment
  outcome: 'enrolled' | 'already_enrolled'
}

/**
 * Gives a learner a seat in the current version of a course and mails them. Who is
 * in it already keeps the seat they have; who finished or left starts a new cycle,
 * and the old one stays as history.
 *
 * @throws CourseClosed when there is no published version
 * @throws CourseFull when every seat is taken
 */
export async function enrollLearner(
  course: Course,
  learner: User,
  options: EnrollOptions
): Promise<EnrollResult> {
  // Two learners racing for the last seat queue up here.
  await Course.query().where('id', course.id).forUpdate().firstOrFail()
  const cycles = await CourseEnrollment.query()
    .where({ userId: learner.id, courseId: course.id })
    .orderBy('enrollmentCycle', 'desc')
  const open = cycles.find((cycle) => cycle.isOpen)
  if (open) return { enrollment: open, outcome: 'already_enrolled' }

  const version = await CourseVersion.query()
    .where({ courseId: course.id, isCurrent: true })
    .first()
  if (!course.isPublished || !version) throw new CourseClosed(course.title)
  if (course.maxEnrollments !== null && (await seatsTaken(course.id)) >= course.maxEnrollments) {
    throw new CourseFull(course.title)
  }

  const enrollment = await CourseEnrollment.create({
    userId: learner.id,
    courseId: course.id,
    courseVersionId: version.id,
    enrollmentType: options.type,
    status: 'enrolled',
    enrolledAt: clock.now(),
    enrolledBy: options.by?.id ?? null,
    enrollmentCycle: (cycles[0]?.enrollmentCycle ?? 0) + 1,
    dueAt: options.due?.at ?? null,
    dueZone: options.due?.zone ?? null,
    notes: options.note ?? null,
  })
  await tellLearner(course, learner, options)
  return { enrollment, outcome: 'enrolled' }
}

async function tellLearner(course: Course, learner: User, { by, due, note }: EnrollOptions) {
  await sendMail(learner, 'enrolled', {
    course: course.title,
    by: by && by.id !== learner.id ? by.name : null,
    due_at: due?.at.toISO() ?? null,
    note: note ?? null,
    url: `${env.get('APP_URL')}/c/${course.slug}`,
  })
}
