import User from '#identity/models/user'
import { preferencesValidator } from '#identity/validators/sign_in'
import type { HttpContext } from '@adonisjs/core/http'

/** Language, theme and zone: changed from the menu, kept on the account. */
export default class PreferencesController {
  async update({ me, request, response }: HttpContext) {
    const user = await User.findOrFail(me.id)
    await user.merge(await request.validateUsing(preferencesValidator)).save()
    return response.redirect().back()
  }
}
