import { findNotification, performAction } from '#communication/actions/perform_action'
import type { HttpContext } from '@adonisjs/core/http'

/** The same from the bell's page, signed in. */
export default class NotificationActionsController {
  async store({ i18n, me, params, response, session }: HttpContext) {
    const target = await findNotification(params.notification, me.id)
    const outcome = await performAction(target, params.action)
    session.flash('notice', {
      kind: outcome === 'done' ? 'success' : 'info',
      message: i18n.t(`notifications.${target.type}.actions.${params.action}.${outcome}`),
    })
    return response.redirect('/me/notifications')
  }
}
