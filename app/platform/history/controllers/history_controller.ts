import { NotFound } from '#platform/errors'
import { findPast } from '#platform/history/find_past'
import { recordFacts } from '#platform/history/record_facts'
import { recordHistory } from '#platform/history/record_history'
import { restoreField } from '#platform/history/restore_field'
import { restorationValidator } from '#platform/history/validators/restoration'
import type { HttpContext } from '@adonisjs/core/http'

/** The past of one record. */
export default class HistoryController {
  async show(ctx: HttpContext) {
    const { i18n, inertia, me, request } = ctx
    const { kind, record, mayRestore } = await findPast(ctx)
    const { from, to } = request.qs()
    const reader = { i18n, timezone: me.timezone, mayRestore }
    return inertia.render('platform/history', {
      history: await recordHistory(kind, record, reader, { from: text(from), to: text(to) }),
    })
  }

  async info(ctx: HttpContext) {
    const { kind, record } = await findPast(ctx)
    return recordFacts(kind, record)
  }

  async restore(ctx: HttpContext) {
    const { i18n, request, response, session } = ctx
    const { kind, record, mayRestore } = await findPast(ctx)
    if (!mayRestore) throw new NotFound()
    const { entry, field } = await request.validateUsing(restorationValidator)
    await restoreField(kind, record, entry, field)
    session.flash('notice', { kind: 'success', message: i18n.t('platform.history.restored') })
    return response.redirect(`/history/${kind.name}/${record.uuid}`)
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
