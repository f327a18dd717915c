import { addPerson } from '#identity/actions/add_person'
import { changeStatus } from '#identity/actions/change_status'
import { requireNewPassword } from '#identity/actions/require_new_password'
import { sendPasswordLink } from '#identity/actions/send_password_link'
import { signOutDevice } from '#identity/actions/sign_out_device'
import { signOutEverywhere } from '#identity/actions/sign_out_everywhere'
import { StatusRefused } from '#identity/errors'
import { personFor } from '#identity/queries/person_for'
import { personHead } from '#identity/queries/person_head'
import { sessionsOf } from '#identity/queries/sessions_of'
import { newPersonValidator, statusValidator } from '#identity/validators/person'
import { NotFound } from '#platform/errors'
import { askedFrom, companyOf } from '#identity/asked_from'
import type { HttpContext } from '@adonisjs/core/http'
import type User from '#identity/models/user'

/** What administrators do with the account of somebody. */
export default class AccountsController {
  async store(ctx: HttpContext) {
    const user = await addPerson(ctx, await ctx.request.validateUsing(newPersonValidator))
    tell(ctx, 'identity.people.added', user)
    return ctx.response.redirect(`/admin/users/${user.uuid}`)
  }

  async changeStatus(ctx: HttpContext) {
    const user = await found(ctx)
    const change = await ctx.request.validateUsing(statusValidator)
    const outcome = (await changeStatus([user], { ...change, by: ctx.me })).get(user.id)!
    if (outcome.reason) throw new StatusRefused(outcome.reason)
    tell(ctx, `identity.person.status.done.${change.status}`, user)
    return ctx.response.redirect().back()
  }

  async sendLink(ctx: HttpContext) {
    const user = await found(ctx)
    await sendPasswordLink(user, companyOf(ctx), 'password_link', askedFrom(ctx))
    tell(ctx, 'identity.person.password.link_sent', user)
    return ctx.response.redirect().back()
  }

  async requireNewPassword(ctx: HttpContext) {
    const user = await found(ctx)
    await requireNewPassword([user])
    tell(ctx, 'identity.person.password.required', user)
    return ctx.response.redirect().back()
  }

  async devices(ctx: HttpContext) {
    const user = await found(ctx)
    return ctx.inertia.render('identity/person_devices', {
      person: personHead(user, ctx.me),
      sessions: await sessionsOf({ id: user.id, tenantId: user.tenantId, sessionId: '' }),
    })
  }

  async signOutDevice(ctx: HttpContext) {
    const user = await found(ctx)
    if (!(await signOutDevice(user.id, ctx.params.session))) throw new NotFound()
    tell(ctx, 'identity.person.devices.signed_out_one', user)
    return ctx.response.redirect().back()
  }

  async signOutEverywhere(ctx: HttpContext) {
    const user = await found(ctx)
    await signOutEverywhere(user)
    tell(ctx, 'identity.person.devices.signed_out_all', user)
    return ctx.response.redirect().back()
  }
}

const found = ({ me, params }: HttpContext) => personFor(me, params.person, 'users.manage')

const tell = ({ i18n, session }: HttpContext, key: string, { name }: User) =>
  session.flash('notice', { kind: 'success', message: i18n.t(key, { name }) })
