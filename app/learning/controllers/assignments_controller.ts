import { assignPeople } from '#learning/actions/assign_people'
import { departments } from '#identity/queries/departments'
import { courseChoices, peopleChoices } from '#learning/queries/choices'
import { preselectedPeople } from '#learning/queries/people_ids'
import { reachOf } from '#learning/queries/reach'
import { assignmentValidator } from '#learning/validators/enrollments'
import type { HttpContext } from '@adonisjs/core/http'

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
    const given = await request.validateUsing(assignmentValidator)
    const { run, isDone } = await assignPeople(reachOf(request.url()), ctx, given)
    return response.redirect(isDone ? `/enrollment-results/${run}` : `/jobs/${run}`)
  }
}
