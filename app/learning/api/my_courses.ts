import vine from '@vinejs/vine'
import { dataOf, numberOrNull, textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { NotFound } from '#platform/errors'
import { findVisibleCourse } from '#courses/queries/find_visible_course'
import { completionAnswer } from '#learning/api/completion_answer'
import { enrollmentAnswer, enrollmentOf } from '#learning/api/enrollment_answer'
import { enrollMyself } from '#learning/actions/enroll_myself'
import { leaveCourse } from '#learning/actions/leave_course'
import { moveToCurrentVersion } from '#learning/actions/move_to_current_version'
import CourseEnrollment from '#learning/models/course_enrollment'
import { completionRecord } from '#learning/queries/completion_record'
import { openCourse } from '#learning/queries/my_enrollment'
import { pastCycles } from '#learning/queries/past_cycles'
import { whatToDo } from '#learning/queries/what_to_do'
import { leaveValidator } from '#learning/validators/enrollments'
import type { PastCycle, ToDo } from '#learning/types'

const mine = endpointsAt('/me', {
  isOwn: true,
  permission: 'signed_in',
  params: { course: 'Slug of a course' },
})

const toDoAnswer = dataOf(
  vine.object({
    id: vine.string(),
    course: vine.string(),
    title: vine.string(),
    urgency: vine.string(),
    percent: vine.number(),
    dueAt: textOrNull(),
    lastAccessedAt: textOrNull(),
    why: vine.array(vine.string()),
    canLeave: vine.boolean(),
  })
)

const toDoOf = ({ course, ...toDo }: ToDo) => ({
  id: toDo.id,
  course: course.slug,
  title: course.title,
  urgency: toDo.urgency,
  percent: toDo.percent,
  dueAt: toDo.dueAt,
  lastAccessedAt: toDo.lastAccessedAt,
  why: toDo.why,
  canLeave: toDo.canLeave,
})

const pastAnswer = dataOf(
  vine.object({
    id: vine.string(),
    course: vine.string(),
    title: vine.string(),
    cycle: vine.number(),
    status: vine.string(),
    enrolledAt: vine.string(),
    endedAt: textOrNull(),
    grade: numberOrNull(),
    certificate: textOrNull(),
    canRepeat: vine.boolean(),
  })
)

const pastOf = ({ course, certificate, ...past }: PastCycle) => ({
  id: past.id,
  course: course.slug,
  title: course.title,
  cycle: past.cycle,
  status: past.status,
  enrolledAt: past.enrolledAt,
  endedAt: past.endedAt,
  grade: past.grade,
  certificate: certificate?.serial ?? null,
  canRepeat: past.canRepeat,
})

defineEndpoints('Your learning', [
  mine.get('/courses', 'Courses that you are in, the most pressing first', {
    description: '`id` is the enrollment’s.',
    answer: toDoAnswer,
    async handle({ me }) {
      const { toDos } = await whatToDo(me)
      return { data: toDos.filter(({ urgency }) => urgency !== 'renew').map(toDoOf) }
    },
  }),
  mine.get('/past-courses', 'Cycles that are over, newest first', {
    answer: pastAnswer,
    handle: async ({ me }) => ({ data: (await pastCycles(me.id)).map(pastOf) }),
  }),
  mine.post('/courses/:course/enrollments', 'Take a course', {
    description: 'A second time finds the seat of the first.',
    permission: 'enrollments.self',
    screens: ['POST /c/:course/enrollments'],
    answer: enrollmentAnswer,
    status: 201,
    handle: async ({ me, params }) =>
      enrollmentOf(await enrollMyself(await findVisibleCourse(params.course, me), me)),
  }),
  mine.post('/courses/:course/version', 'Go on in the newest version of a course', {
    screens: ['POST /learn/:course/version'],
    answer: enrollmentAnswer,
    async handle({ me, params }) {
      const { enrollment } = await openCourse(params.course, me)
      return enrollmentOf(await moveToCurrentVersion(enrollment.id))
    },
  }),
  mine.get('/courses/:course/completion', 'The frozen record of a course that you completed', {
    answer: completionAnswer,
    async handle({ me, params }) {
      const { enrollment } = await openCourse(params.course, me)
      const record = await completionRecord(enrollment.id, me)
      if (!record) throw new NotFound()
      return record
    },
  }),
  mine.post('/enrollments/:enrollment/withdrawal', 'Leave a course that you chose yourself', {
    screens: ['DELETE /me/learning/:enrollment'],
    body: leaveValidator,
    answer: enrollmentAnswer,
    async handle({ me, params }, { body }) {
      const enrollment = await CourseEnrollment.query()
        .where({ uuid: params.enrollment, userId: me.id })
        .firstOrFail()
      await leaveCourse(enrollment, me, body.reason ?? null)
      return enrollmentOf(await enrollment.refresh())
    },
  }),
])
