import { assignmentValidator, revocationValidator } from '#organizations/validators/role'
import { assignmentsOf } from '#organizations/queries/assignments_of'
import { giveRole } from '#organizations/actions/give_role'
import { levelOf } from '#organizations/queries/changeable_role'
import { personFor } from '#identity/queries/person_for'
import { personHead } from '#identity/queries/person_head'
import { placesNamed } from '#organizations/queries/places_named'
import { revokeRole } from '#organizations/actions/revoke_role'
import { roleOptions } from '#organizations/queries/role_page'
import type { HttpContext } from '@adonisjs/core/http'
import type { Permission } from '#platform/permissions/catalog'
import type User from '#identity/models/user'

/** The roles of one person: given somewhere, for a while, and taken away with a reason. */
export default class AccessController {
  async show(ctx: HttpContext) {
    const { i18n, inertia, me } = ctx
    const user = await found(ctx, 'roles.view')
    return inertia.render('organizations/person_access', {
      person: personHead(user, me),
      assignments: await assignmentsOf(user.id, await levelOf(me), i18n),
      options: await roleOptions(me, i18n),
      canManage: me.can('roles.manage'),
    })
  }

  async places({ i18n, request }: HttpContext) {
    const places = await placesNamed(String(request.input('search') ?? ''))
    return places.map(({ kind, id, name }) => ({
      value: `${kind}:${id}`,
      label: name,
      description: i18n.t(`organizations.access.kinds.${kind}`),
    }))
  }

  async store(ctx: HttpContext) {
    const user = await found(ctx)
    await giveRole(user.id, await ctx.request.validateUsing(assignmentValidator), ctx)
    return done(ctx, user, 'given')
  }

  async destroy(ctx: HttpContext) {
    const user = await found(ctx)
    const { reason } = await ctx.request.validateUsing(revocationValidator)
    await revokeRole(user.id, ctx.params.assignment, reason, ctx.me)
    return done(ctx, user, 'revoked')
  }
}

const found = ({ me, params }: HttpContext, permission: Permission = 'roles.manage') =>
  personFor(me, params.person, permission)

function done({ i18n, response, session }: HttpContext, user: User, key: string) {
  const message = i18n.t(`organizations.access.${key}`, { name: user.name })
  session.flash('notice', { kind: 'success', message })
  return response.redirect(`/admin/users/${user.uuid}/access`)
}
