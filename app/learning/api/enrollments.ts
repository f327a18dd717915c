import vine from '@vinejs/vine'
import { DateTime } from 'luxon'
import { NotFound } from '#platform/errors'
import { dataOf, textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { completionAnswer } from '#learning/api/completion_answer'
import { enrollmentAnswer, enrollmentOf } from '#learning/api/enrollment_answer'
import Course from '#courses/models/course'
import { changeDueDates } from '#learning/actions/change_due_dates'
import { enrollMany } from '#learning/actions/enroll_many'
import { moveToCurrentVersion } from '#learning/actions/move_to_current_version'
import { withdrawEnrollments } from '#learning/actions/withdraw_enrollments'
import { PastDue } from '#learning/errors'
import { enrollmentsList } from '#learning/lists/enrollments_list'
import CourseEnrollment from '#learning/models/course_enrollment'
import { changeableEnrollments } from '#learning/queries/changeable_enrollments'
import { completionRecord } from '#learning/queries/completion_record'
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

const enrollments = endpointsAt('/enrollments', { permission: 'enrollments.manage' })

const reach = reachOf('/admin/enrollments')

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

const outcomesAnswer = dataOf(
  vine.object({ person: vine.string(), outcome: vine.string(), enrollment: textOrNull() })
)

const by = ({ me }: HttpContext) => ({ id: me.id, name: me.name })

defineEndpoints('Enrollments', [
  enrollments.list('', enrollmentsList, {
    summary: 'Who takes or took what, the newest cycle of each',
  }),
  enrollments.get('/:enrollment', 'One enrollment', {
    answer: enrollmentAnswer,
    handle: async (ctx) => enrollmentOf(await found(ctx)),
  }),
  enrollments.post('', 'Enroll up to a thousand people in a course', {
    description:
      'Says of each what became of them; who is in the course already keeps their place.',
    body: newEnrollmentsValidator,
    answer: outcomesAnswer,
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
  enrollments.patch('/:enrollment', 'Another deadline, or none', {
    body: deadlineValidator,
    answer: enrollmentAnswer,
    async handle(ctx, { body }) {
      const enrollment = await found(ctx)
      await changeDueDates([enrollment.id], { by: by(ctx), due: dueOf(body.dueAt, body.dueZone) })
      return enrollmentOf(await enrollment.refresh())
    },
  }),
  enrollments.post('/:enrollment/withdrawal', 'Withdraw somebody', {
    body: leaveValidator,
    answer: enrollmentAnswer,
    async handle(ctx, { body }) {
      const enrollment = await found(ctx)
      await withdrawEnrollments([enrollment.id], { by: by(ctx), reason: body.reason ?? null })
      return enrollmentOf(await enrollment.refresh())
    },
  }),
  enrollments.post('/:enrollment/version', 'Move somebody to the newest version of their course', {
    description: 'What they did in items of both versions goes along.',
    answer: enrollmentAnswer,
    async handle(ctx) {
      const { id } = await found(ctx)
      return enrollmentOf(await moveToCurrentVersion(id))
    },
  }),
  enrollments.get('/:enrollment/completion', 'The frozen record of a completed cycle', {
    answer: completionAnswer,
    async handle(ctx) {
      const record = await completionRecord((await found(ctx)).id, ctx.me)
      if (!record) throw new NotFound()
      return record
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
