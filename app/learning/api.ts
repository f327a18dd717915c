import vine from '@vinejs/vine'
import { DateTime } from 'luxon'
import { NotFound } from '#platform/errors'
import { defineEndpoints, endpoint } from '#platform/api/define_endpoint'
import { listEndpoint } from '#platform/api/list_endpoint'
import Course from '#courses/models/course'
import { changeDueDates } from '#learning/actions/change_due_dates'
import { enrollMany } from '#learning/actions/enroll_many'
import { withdrawEnrollments } from '#learning/actions/withdraw_enrollments'
import { PastDue } from '#learning/errors'
import { enrollmentsList } from '#learning/lists/enrollments_list'
import CourseEnrollment from '#learning/models/course_enrollment'
import { changeableEnrollments } from '#learning/queries/changeable_enrollments'
import { peopleIds } from '#learning/queries/people_ids'
import { reachOf } from '#learning/queries/reach'
import {
  deadlineValidator,
  leaveValidator,
  newEnrollmentsValidator,
} from '#learning/validators/enrollments'
import { clock } from '#platform/clock'
import type { CurrentUser } from '#identity/current_user'
import type { HttpContext } from '@adonisjs/core/http'

const reach = reachOf('/admin/enrollments')

const enrollmentAnswer = vine.create({
  id: vine.string(),
  person: vine.string(),
  course: vine.string(),
  status: vine.string(),
  cycle: vine.number(),
  completionPercent: vine.number(),
  grade: vine.number().nullable(),
  enrolledAt: vine.string().nullable(),
  dueAt: vine.string().nullable(),
  dueZone: vine.string().nullable(),
  completedAt: vine.string().nullable(),
})

const instant = (at: DateTime | null) => at?.toUTC().toISO() ?? null

async function enrollmentOf(enrollment: CourseEnrollment) {
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

/** An enrollment that the person behind the key may change. @throws NotFound */
async function found({ me, params }: HttpContext) {
  const enrollment = await CourseEnrollment.findByOrFail('uuid', params.enrollment)
  const [mine] = await changeableEnrollments('tenant', me, [enrollment.id])
  if (!mine) throw new NotFound()
  return enrollment
}

/** @throws PastDue */
function dueOf(dueAt: string | null | undefined, zone = 'UTC') {
  if (!dueAt) return null
  const at = DateTime.fromISO(dueAt)
  if (at <= clock.now()) throw new PastDue()
  return { at, zone }
}

const by = ({ me }: HttpContext) => ({ id: me.id, name: me.name })

defineEndpoints('learning', [
  listEndpoint('/enrollments', enrollmentsList, {
    summary: 'Who takes or took what, the newest cycle of each',
  }),
  endpoint({
    method: 'GET',
    path: '/enrollments/:enrollment',
    summary: 'One enrollment',
    permission: 'enrollments.manage',
    answer: enrollmentAnswer,
    handle: async (ctx) => enrollmentOf(await found(ctx)),
  }),
  endpoint({
    method: 'POST',
    path: '/enrollments',
    summary: 'Enroll up to a thousand people in a course',
    description:
      'Says of each what became of them; who is in the course already keeps their place.',
    permission: 'enrollments.manage',
    body: newEnrollmentsValidator,
    answer: vine.create({
      data: vine.array(
        vine.object({
          person: vine.string(),
          outcome: vine.string(),
          enrollment: vine.string().nullable(),
        })
      ),
    }),
    status: 201,
    async handle(ctx, { body }) {
      const column = body.course.length === 36 ? 'c.uuid' : 'c.slug'
      const row = await reach.courses(ctx.me).where(column, body.course).select('c.id').first()
      if (!row) throw new NotFound()
      const { people } = body
      const ids = await peopleIds(reach, ctx.me, { audience: 'people', people })
      const outcomes = await enrollMany(await Course.findOrFail(row.id), ids, {
        type: 'admin',
        by: by(ctx),
        due: dueOf(body.dueAt, body.dueZone),
        note: body.note,
      })
      return { data: await outcomesOf(outcomes, ctx.me) }
    },
  }),
  endpoint({
    method: 'PATCH',
    path: '/enrollments/:enrollment',
    summary: 'Another deadline, or none',
    permission: 'enrollments.manage',
    body: deadlineValidator,
    answer: enrollmentAnswer,
    async handle(ctx, { body }) {
      const enrollment = await found(ctx)
      await changeDueDates([enrollment.id], { by: by(ctx), due: dueOf(body.dueAt, body.dueZone) })
      return enrollmentOf(await enrollment.refresh())
    },
  }),
  endpoint({
    method: 'POST',
    path: '/enrollments/:enrollment/withdrawal',
    summary: 'Withdraw somebody',
    permission: 'enrollments.manage',
    body: leaveValidator,
    answer: enrollmentAnswer,
    async handle(ctx, { body }) {
      const enrollment = await found(ctx)
      await withdrawEnrollments([enrollment.id], { by: by(ctx), reason: body.reason ?? null })
      return enrollmentOf(await enrollment.refresh())
    },
  }),
])

type Outcome = Awaited<ReturnType<typeof enrollMany>>[number]

/** With public ids instead of ours. */
async function outcomesOf(outcomes: Outcome[], me: CurrentUser) {
  const people = await reach
    .people(me)
    .whereIn(
      'u.id',
      outcomes.map(({ userId }) => userId)
    )
    .select('u.id', 'u.uuid')
  const enrollments = await CourseEnrollment.query().whereIn(
    'id',
    outcomes.flatMap(({ enrollmentId }) => enrollmentId ?? [])
  )
  const uuidOf = new Map(people.map(({ id, uuid }) => [id as number, uuid as string]))
  const enrollmentOfPerson = new Map(enrollments.map(({ userId, uuid }) => [userId, uuid]))
  return outcomes.map(({ userId, outcome }) => ({
    person: uuidOf.get(userId)!,
    outcome,
    enrollment: enrollmentOfPerson.get(userId) ?? null,
  }))
}
