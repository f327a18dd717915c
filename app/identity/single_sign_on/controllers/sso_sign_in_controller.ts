import db from '#platform/db'
import { NotFound } from '#platform/errors'
import { connectionByUuid } from '#platform/tenancy/system'
import { enterOrAsk } from '#identity/two_factor/second_step'
import { leaveForIntended } from '#identity/controllers/sign_in_controller'
import { identityOf, startFlow, takeFlow, type Flow } from '#identity/single_sign_on/openid/flow'
import { ConnectionRefused, SsoRefused } from '#identity/single_sign_on/errors'
import {
  enterWithIdentity,
  recordRefusal,
} from '#identity/single_sign_on/actions/enter_with_identity'
import { linkMethod } from '#identity/single_sign_on/actions/link_method'
import { tryIdentity } from '#identity/single_sign_on/actions/try_identity'
import { filled, mapped } from '#identity/single_sign_on/rules/fields'
import SsoConnection from '#identity/single_sign_on/models/sso_connection'
import User from '#identity/models/user'
import type { HttpContext } from '@adonisjs/core/http'
import type { Identity, SsoFault } from '#identity/single_sign_on/types'

/** To the provider of a company and back. */
export default class SsoSignInController {
  async create(ctx: HttpContext) {
    const row = await connectionByUuid(ctx.params.connection)
    if (!row) throw new NotFound()
    const hint = ctx.session.get('signInEmail') as string | undefined
    return orExplain(ctx, row.tenantId, row.uuid, async () => {
      const connection = await connectionIn(ctx, row.tenantId, row.uuid)
      return ctx.response.redirect(await startFlow(ctx, connection!, { for: 'sign_in' }, hint))
    })
  }

  /** Whatever comes back is used up, and refused when it is not what this browser was sent for. */
  async callback(ctx: HttpContext) {
    const flow = takeFlow(ctx, ctx.params.connection)
    if (!flow || (flow.for !== 'sign_in' && ctx.me?.id !== flow.user)) return explain(ctx, 'state')
    if (flow.for === 'sign_in' && ctx.me) return ctx.response.redirect('/home')
    return orExplain(ctx, flow.tenant, flow.connection, async () => {
      const connection = await connectionIn(ctx, flow.tenant, flow.connection)
      if (!connection || (!connection.isEnabled && flow.for !== 'test')) throw new SsoRefused('off')
      const identity = await identityOf(connection, flow, ctx.request.qs())
      return ARRIVALS[flow.for](ctx, connection, identity)
    })
  }
}

type Arrival = (ctx: HttpContext, connection: SsoConnection, identity: Identity) => unknown

const ARRIVALS: Record<Flow['for'], Arrival> = { sign_in: enter, link, test: show }

async function enter(ctx: HttpContext, connection: SsoConnection, identity: Identity) {
  const { tenantId, methodKey: provider } = connection
  const { plan, outcome } = await inCompany(ctx, tenantId, async () => {
    const made = await enterWithIdentity(connection, identity)
    if (made.does === 'refuse') return { plan: made, outcome: null }
    const via = { provider, token: identity.token }
    return { plan: made, outcome: await enterOrAsk(ctx, made.user!, false, via) }
  })
  if (plan.does === 'refuse') return explain(ctx, plan.fault)
  return outcome === 'asked'
    ? ctx.response.redirect('/login/code')
    : leaveForIntended(ctx, tenantId)
}

async function link(ctx: HttpContext, connection: SsoConnection, identity: Identity) {
  const { i18n, me, response, session } = ctx
  const { email } = filled(mapped(connection.configuration.mapping, identity.claims))
  const told = (kind: 'success' | 'error', key: string) => {
    session.flash('notice', { kind, message: i18n.t(key, { name: connection.name }) })
    return response.redirect('/me/security')
  }
  try {
    const user = await User.findOrFail(me.id)
    await linkMethod(connection, user, { subject: identity.subject, email: email ?? null })
  } catch (error) {
    if (!(error instanceof ConnectionRefused)) throw error
    recordRefusal(connection, error.key, identity.subject)
    return told('error', error.key)
  }
  return told('success', 'identity.sso.done.linked')
}

async function show({ response }: HttpContext, connection: SsoConnection, identity: Identity) {
  await tryIdentity(connection, identity)
  return response.redirect(`/admin/integrations/sso/${connection.uuid}`)
}

/** A refusal is written down and explained on a page; nothing else has happened. */
async function orExplain(
  ctx: HttpContext,
  tenant: number,
  uuid: string,
  work: () => Promise<unknown>
) {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof SsoRefused)) throw error
    const connection = await connectionIn(ctx, tenant, uuid)
    if (connection) {
      await inCompany(ctx, tenant, async () => recordRefusal(connection, error.fault, null))
    }
    return explain(ctx, error.fault)
  }
}

function explain(ctx: HttpContext, fault: SsoFault) {
  ctx.response.status(403)
  return ctx.inertia.render('identity/sso_problem', { fault, isSignedIn: Boolean(ctx.me) })
}

const connectionIn = (ctx: HttpContext, tenant: number, uuid: string) =>
  inCompany(ctx, tenant, () => SsoConnection.findBy('uuid', uuid))

/** In the request's own transaction when somebody is signed in, else in one of its own. */
function inCompany<Result>(
  { me, request }: HttpContext,
  tenant: number,
  work: () => Promise<Result>
): Promise<Result> {
  if (me) return work()
  return db.asTenant(tenant, work, {
    label: 'visitor',
    ip: request.ip(),
    userAgent: request.header('user-agent') ?? null,
    requestId: request.id() ?? null,
  })
}
