import User from '#identity/models/user'
import { languageValidator, preferencesValidator } from '#identity/validators/sign_in'
import { chooseLocale } from '#platform/i18n/visitor_locale'
import type { HttpContext } from '@adonisjs/core/http'

/** Language, theme and zone: changed from the menu, kept on the account. */
export default class PreferencesController {
  async update({ me, request, response }: HttpContext) {
    const user = await User.findOrFail(me.id)
    await user.merge(await request.validateUsing(preferencesValidator)).save()
    return response.redirect().back()
  }

  /** Before signing in; `openSession` keeps it on the account. */
  async chooseLanguage({ request, response, session }: HttpContext) {
    chooseLocale(session, (await request.validateUsing(languageValidator)).locale)
    return response.redirect().back()
  }
}
