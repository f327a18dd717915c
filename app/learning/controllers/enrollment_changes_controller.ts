import { enqueue, runNow } from '#platform/jobs/enqueue'
import { matchingIds } from '#platform/lists/list_query'
import { readListState } from '#platform/lists/list_state'
import { MOST_AT_ONCE } from '#learning/controllers/assignments_controller'
import { refusePastDue } from '#learning/controllers/refuse_past_due'
import { changeEnrollments, type EnrollmentChange } from '#learning/jobs/change_enrollments'
import { reachOf } from '#learning/queries/reach'
import { dueMoment } from '#learning/rules/due_moment'
import { enrollmentChangeValidator } from '#learning/validators/enrollments'
import type { HttpContext } from '@adonisjs/core/http'

/** Another deadline, or the end, for one enrollment or for many. */
export default class EnrollmentChangesController {
  async store(ctx: HttpContext) {
    const { me, request, response } = ctx
    const reach = reachOf(request.url())
    const given = await request.validateUsing(enrollmentChangeValidator)
    const due = dueMoment({ ...given, dueOn: given.dueOn ?? null, zone: given.zone ?? 'UTC' })
    const isUnsaid = given.change === 'due' && !due && !given.clearsDue
    if (isUnsaid)
      ctx.session.flash('inputErrorsBag', { dueOn: [ctx.i18n.t('learning.due.missing')] })
    if (isUnsaid || refusePastDue(ctx, due)) return response.redirect().back()

    const uuids = given.allMatching
      ? await matchingIds(reach.list, readListState(reach.list, request.qs()), ctx)
      : (given.ids ?? [])
    const rows = await reach.enrollments(me).whereIn('e.uuid', uuids).select('e.id').orderBy('e.id')
    const payload = {
      ids: rows.map(({ id }) => id as number),
      by: { id: me.id, name: me.name },
      back: reach.base,
      change: given.change,
      due: due && !given.clearsDue ? { at: due.at.toISO()!, zone: due.zone } : null,
      reason: given.reason ?? null,
    } as EnrollmentChange
    if (payload.ids.length > MOST_AT_ONCE) {
      const run = await enqueue(changeEnrollments, payload, { watched: true })
      return response.redirect(`/jobs/${run}`)
    }
    return response.redirect(`/enrollment-results/${await runNow(changeEnrollments, payload)}`)
  }
}
