import { saveForm } from '#communication/actions/save_preferences'
import { pushDevicesOf } from '#communication/push/subscriptions'
import { settingsPage } from '#communication/queries/settings_page'
import { preferencesValidator } from '#communication/validators/notifications'
import type { HttpContext } from '@adonisjs/core/http'

/** How I want to be told. */
export default class NotificationSettingsController {
  async show({ i18n, inertia, me }: HttpContext) {
    return inertia.render('communication/notification_settings', {
      settings: await settingsPage(me, i18n),
      devices: await pushDevicesOf(me.id),
      leadsTeam: me.grants.anywhere('team.view'),
    })
  }

  async update({ i18n, me, request, response, session }: HttpContext) {
    await saveForm(me.id, await request.validateUsing(preferencesValidator))
    session.flash('notice', { kind: 'success', message: i18n.t('communication.settings.saved') })
    return response.redirect('/me/notifications/settings')
  }
}
