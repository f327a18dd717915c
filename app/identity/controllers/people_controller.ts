import { changePerson } from '#identity/actions/change_person'
import { managedFields } from '#identity/single_sign_on/queries/managed_fields'
import { peopleList } from '#identity/people_list'
import { personFor } from '#identity/queries/person_for'
import { peopleNamed } from '#identity/queries/people_named'
import { personDetails } from '#identity/queries/person_details'
import { personHead } from '#identity/queries/person_head'
import { personValidator } from '#identity/validators/person'
import { showList } from '#platform/lists/show_list'
import type { HttpContext } from '@adonisjs/core/http'

const MOST_CHOICES = 20

/** Everybody, and the profile of one. */
export default class PeopleController {
  async index(ctx: HttpContext) {
    return ctx.inertia.render('identity/people', {
      list: await showList(peopleList, ctx),
      canManage: ctx.me.grants.anywhere('users.manage'),
    })
  }

  /** Active people by name, for a search field. */
  async choices({ me, request }: HttpContext) {
    const people = await peopleNamed(String(request.input('search') ?? ''), MOST_CHOICES, me)
    return people.map(({ uuid, name, email }) => ({
      value: uuid,
      label: name,
      description: email,
    }))
  }

  async show({ inertia, me, params }: HttpContext) {
    const user = await personFor(me, params.person, 'users.view')
    return inertia.render('identity/person', {
      person: personHead(user, me),
      details: await personDetails(user),
      managed: await managedFields(user),
    })
  }

  async update({ i18n, me, params, request, response, session }: HttpContext) {
    const user = await personFor(me, params.person, 'users.manage')
    await changePerson(user, await request.validateUsing(personValidator), i18n)
    session.flash('notice', { kind: 'success', message: i18n.t('identity.person.saved') })
    return response.redirect(`/admin/users/${user.uuid}`)
  }
}
