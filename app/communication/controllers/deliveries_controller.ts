import { matchingIds } from '#platform/lists/list_query'
import { readListState } from '#platform/lists/list_state'
import { showList } from '#platform/lists/show_list'
import { resendMails } from '#communication/actions/resend_mails'
import { deliveriesList } from '#communication/lists/deliveries_list'
import { myDeliveriesList } from '#communication/lists/my_deliveries_list'
import { resendValidator } from '#communication/validators/notifications'
import type { HttpContext } from '@adonisjs/core/http'

/** Why somebody got something, or did not. */
export default class DeliveriesController {
  async index(ctx: HttpContext) {
    return ctx.inertia.render('communication/deliveries', {
      list: await showList(deliveriesList, ctx),
      isAdmin: true,
    })
  }

  async mine(ctx: HttpContext) {
    return ctx.inertia.render('communication/deliveries', {
      list: await showList(myDeliveriesList, ctx),
      isAdmin: false,
    })
  }

  async resend(ctx: HttpContext) {
    const { i18n, request, response, session } = ctx
    const { ids = [], allMatching } = await request.validateUsing(resendValidator)
    const chosen = allMatching
      ? await matchingIds(deliveriesList, readListState(deliveriesList, request.qs()), ctx)
      : ids
    const count = await resendMails(chosen)
    session.flash('notice', {
      kind: count > 0 ? 'success' : 'info',
      message: i18n.t('communication.deliveries.resent', { count }),
    })
    return response.redirect().withQs().toPath('/admin/deliveries')
  }
}
