import { NotFound } from '#platform/errors'
import { showList } from '#platform/lists/show_list'
import { enrollmentsList } from '#learning/lists/enrollments_list'
import { personRecord } from '#learning/queries/person_record'
import { reachOf } from '#learning/queries/reach'
import type { HttpContext } from '@adonisjs/core/http'

/** Everybody's enrollments, for administrators and those who teach. */
export default class EnrollmentListController {
  async index(ctx: HttpContext) {
    return ctx.inertia.render('learning/enrollments', {
      list: await showList(enrollmentsList, ctx),
      canAssign: ctx.me.grants.anywhere('enrollments.manage'),
    })
  }

  /** All courses of one person: for who may see those of everybody. */
  async show({ inertia, me, params, request }: HttpContext) {
    if (!me.can('enrollments.view')) throw new NotFound()
    const reach = reachOf(request.url())
    return inertia.render('learning/person', {
      person: await personRecord(params.user, reach, me),
      back: reach.base,
      canChange: me.can('enrollments.manage'),
    })
  }
}
