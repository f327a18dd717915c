import db from '#platform/db'
import { NotFound } from '#platform/errors'
import { showList } from '#platform/lists/show_list'
import { currentTenantId } from '#platform/tenancy/scope'
import { markNotifications } from '#communication/actions/mark_notifications'
import { notificationsList } from '#communication/lists/notifications_list'
import type { HttpContext } from '@adonisjs/core/http'

export default class NotificationsController {
  async index(ctx: HttpContext) {
    return ctx.inertia.render('communication/notifications', {
      list: await showList(notificationsList, ctx),
    })
  }

  /** Opens what it is about, and marks it and its line of the bell as read. */
  async show({ me, params, response }: HttpContext) {
    const notification = await db
      .from('notifications')
      .where({ tenant_id: currentTenantId(), user_id: me.id, uuid: params.notification })
      .first()
    if (!notification) throw new NotFound()
    await markNotifications(me.id, { lineOf: notification.uuid }, true)
    return response.redirect(notification.action_url ?? '/me/notifications')
  }
}
