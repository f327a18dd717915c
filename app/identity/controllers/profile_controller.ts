import User from '#identity/models/user'
import { changeOwnProfile } from '#identity/actions/change_own_profile'
import { managedFields } from '#identity/single_sign_on/queries/managed_fields'
import { ownProfile } from '#identity/queries/own_profile'
import { ownProfileValidator } from '#identity/validators/person'
import type { HttpContext } from '@adonisjs/core/http'

/** What the company knows of me, and what of it I may change. */
export default class ProfileController {
  async show({ inertia, me }: HttpContext) {
    const user = await User.findOrFail(me.id)
    return inertia.render('identity/profile', {
      profile: await ownProfile(user),
      managed: await managedFields(user),
    })
  }

  async update({ i18n, me, request, response, session }: HttpContext) {
    const changes = await request.validateUsing(ownProfileValidator)
    await changeOwnProfile(await User.findOrFail(me.id), changes, i18n)
    session.flash('notice', { kind: 'success', message: i18n.t('identity.person.saved') })
    return response.redirect('/me/profile')
  }
}
