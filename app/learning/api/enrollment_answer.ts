import vine from '@vinejs/vine'
import { numberOrNull, textOrNull } from '#platform/api/answer_types'
import type { DateTime } from 'luxon'
import type CourseEnrollment from '#learning/models/course_enrollment'

/** A cycle of one person in one course. */
export const enrollmentAnswer = vine.create({
  id: vine.string(),
  person: vine.string(),
  course: vine.string(),
  status: vine.string(),
  cycle: vine.number(),
  completionPercent: vine.number(),
  grade: numberOrNull(),
  enrolledAt: textOrNull(),
  dueAt: textOrNull(),
  dueZone: textOrNull(),
  completedAt: textOrNull(),
})

const instant = (at: DateTime | null) => at?.toUTC().toISO() ?? null

export async function enrollmentOf(enrollment: CourseEnrollment) {
  await enrollment.load('course')
  await enrollment.load('learner')
  return {
    id: enrollment.uuid,
    person: enrollment.learner.uuid,
    course: enrollment.course.uuid,
    status: enrollment.status,
    cycle: enrollment.enrollmentCycle,
    completionPercent: enrollment.completionPercentage,
    grade: enrollment.grade,
    enrolledAt: instant(enrollment.enrolledAt),
    dueAt: instant(enrollment.dueAt),
    dueZone: enrollment.dueZone,
    completedAt: instant(enrollment.completedAt),
  }
}
