import { lockSetting } from '#platform/settings/lock_setting'
import { lockValidator } from '#platform/settings/validators/settings'
import type { HttpContext } from '@adonisjs/core/http'

/** Takes a decision from the companies, or gives it back: what they chose waits meanwhile. */
export default class SettingLocksController {
  async update({ i18n, params, request, response, session }: HttpContext) {
    const { isLocked } = await request.validateUsing(lockValidator)
    await lockSetting(params.setting, isLocked)
    const message = i18n.t(`settings.${isLocked ? 'locked' : 'unlocked'}`)
    session.flash('notice', { kind: 'success', message })
    return response.redirect().back()
  }
}
