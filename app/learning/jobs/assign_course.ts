import { DateTime } from 'luxon'
import Course from '#courses/models/course'
import { defineJob } from '#platform/jobs/define_job'
import { changeDueDates } from '#learning/actions/change_due_dates'
import { enrollMany, type EnrolledPerson, type EnrollOptions } from '#learning/actions/enroll_many'
import { countOutcomes, type ChangeResult } from '#learning/rules/change_result'
import type { EnrollmentType } from '#learning/enums'

export type Assignment = {
  courseId: number
  userIds: number[]
  type: EnrollmentType
  by: { id: number; name: string }
  due: { at: string; zone: string } | null
  note: string | null
  movesDue: boolean
  /** Page to go back to. */
  back: string
}

const CHUNK = 500

/** Assigns a course to people; running it again finds them enrolled. */
export const assignCourse = defineJob<Assignment>({
  name: 'assign_course',
  timeoutSeconds: 900,
  async handle({ courseId, userIds, back, ...assignment }, run): Promise<ChangeResult> {
    const course = await Course.findOrFail(courseId)
    const options = optionsOf(assignment)
    const rows: [number, string][] = []
    for (let start = 0; start < userIds.length; start += CHUNK) {
      await run.progress(start, userIds.length)
      const people = await enrollMany(course, userIds.slice(start, start + CHUNK), options)
      const moved = assignment.movesDue ? await moveDue(people, options) : new Set()
      for (const { userId, outcome } of people) {
        rows.push([userId, moved.has(userId) ? 'due_changed' : outcome])
      }
    }
    await run.progress(userIds.length, userIds.length)
    return {
      course: course.title,
      back,
      rows,
      counts: countOutcomes(rows),
      next: run.uuid ? `/enrollment-results/${run.uuid}` : undefined,
    }
  },
})

const optionsOf = ({
  type,
  by,
  due,
  note,
}: Omit<Assignment, 'courseId' | 'userIds' | 'back'>): EnrollOptions => ({
  type,
  by,
  due: due && { at: DateTime.fromISO(due.at), zone: due.zone },
  note,
})

/** @returns those who were in the course already and have another deadline now */
async function moveDue(people: EnrolledPerson[], { due, by }: EnrollOptions) {
  const already = people.filter(({ outcome }) => outcome === 'already_enrolled')
  if (!due || already.length === 0) return new Set<number>()
  const outcomes = await changeDueDates(
    already.map(({ enrollmentId }) => enrollmentId!),
    { due, by: by! }
  )
  return new Set(
    already
      .filter(({ enrollmentId }) => outcomes.get(enrollmentId!) === 'changed')
      .map(({ userId }) => userId)
  )
}
