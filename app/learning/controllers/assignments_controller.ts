import { NotFound } from '#platform/errors'
import { enqueue, runNow } from '#platform/jobs/enqueue'
import { assignCourse, type Assignment } from '#learning/jobs/assign_course'
import { departments } from '#identity/queries/departments'
import { courseChoices, peopleChoices } from '#learning/queries/choices'
import { peopleIds, preselectedPeople } from '#learning/queries/people_ids'
import { reachOf, type Reach } from '#learning/queries/reach'
import { dueMoment } from '#learning/rules/due_moment'
import { refusePastDue } from '#learning/controllers/refuse_past_due'
import { assignmentValidator } from '#learning/validators/enrollments'
import type { HttpContext } from '@adonisjs/core/http'

/** Up to this many people are enrolled at once, more by a job that can be watched. */
export const MOST_AT_ONCE = 50

/** People, a course and a date. */
export default class AssignmentsController {
  async create(ctx: HttpContext) {
    const { inertia, me, request } = ctx
    const reach = reachOf(request.url())
    return inertia.render('learning/assign', {
      base: reach.base,
      people: await preselectedPeople(reach, ctx),
      course: (await courseChoices(reach, me, { slug: request.input('course') }))[0] ?? null,
      departments: reach.base === '/team' ? [] : await departments(),
    })
  }

  async people({ me, request }: HttpContext) {
    return peopleChoices(reachOf(request.url()), me, String(request.input('search') ?? ''))
  }

  async courses({ me, request }: HttpContext) {
    const search = String(request.input('search') ?? '')
    return courseChoices(reachOf(request.url()), me, { search })
  }

  async store(ctx: HttpContext) {
    const { request, response } = ctx
    const reach = reachOf(request.url())
    const given = await request.validateUsing(assignmentValidator)
    const due = dueMoment({ ...given, dueOn: given.dueOn ?? null, zone: given.zone ?? 'UTC' })
    if (refusePastDue(ctx, due)) return response.redirect().back()
    const assignment = await assignmentOf(reach, ctx, given)
    const payload: Assignment = {
      ...assignment,
      due: due && { at: due.at.toISO()!, zone: due.zone },
    }
    if (payload.userIds.length > MOST_AT_ONCE) {
      return response.redirect(`/jobs/${await enqueue(assignCourse, payload, { watched: true })}`)
    }
    return response.redirect(`/enrollment-results/${await runNow(assignCourse, payload)}`)
  }
}

type Given = Awaited<ReturnType<typeof assignmentValidator.validate>>

async function assignmentOf(reach: Reach, { me }: HttpContext, given: Given) {
  const course = await reach.courses(me).where('c.slug', given.course).select('c.id').first()
  if (!course) throw new NotFound()
  return {
    courseId: course.id as number,
    userIds: await peopleIds(reach, me, given),
    type: reach.type,
    by: { id: me.id, name: me.name },
    note: given.note ?? null,
    movesDue: given.movesDue ?? false,
    back: reach.base,
  }
}
