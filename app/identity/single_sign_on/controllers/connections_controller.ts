import { showList } from '#platform/lists/show_list'
import {
  changeConnection,
  createConnection,
} from '#identity/single_sign_on/actions/save_connection'
import { proveDomain } from '#identity/single_sign_on/actions/prove_domain'
import { connectionsList } from '#identity/single_sign_on/lists/connections_list'
import { startFlow } from '#identity/single_sign_on/openid/flow'
import {
  connectionChoices,
  connectionDetails,
  lastClaims,
} from '#identity/single_sign_on/queries/connection_details'
import {
  connectionSwitchValidator,
  connectionValidator,
  domainValidator,
} from '#identity/single_sign_on/validators/connection'
import SsoConnection from '#identity/single_sign_on/models/sso_connection'
import type { HttpContext } from '@adonisjs/core/http'

const PATH = '/admin/integrations/sso'

/** Where people of the company can sign in instead of with a password. */
export default class ConnectionsController {
  async index(ctx: HttpContext) {
    return ctx.inertia.render('identity/sso_connections', {
      list: await showList(connectionsList, ctx),
    })
  }

  async create({ i18n, inertia, me }: HttpContext) {
    return inertia.render('identity/sso_form', {
      connection: null,
      choices: await connectionChoices(null, me, i18n),
    })
  }

  async store(ctx: HttpContext) {
    const values = await ctx.request.validateUsing(connectionValidator)
    return done(ctx, 'created', await createConnection(values, ctx))
  }

  async show(ctx: HttpContext) {
    const connection = await find(ctx)
    return ctx.inertia.render('identity/sso_connection', {
      connection: await connectionDetails(connection),
      last: lastClaims(connection),
      provesDomains: ctx.me.can('system.tenants'),
    })
  }

  async edit(ctx: HttpContext) {
    const connection = await find(ctx)
    return ctx.inertia.render('identity/sso_form', {
      connection: await connectionDetails(connection),
      choices: await connectionChoices(connection, ctx.me, ctx.i18n),
    })
  }

  async update(ctx: HttpContext) {
    const values = await ctx.request.validateUsing(connectionValidator)
    return done(ctx, 'saved', await changeConnection(await find(ctx), values, ctx))
  }

  async switch(ctx: HttpContext) {
    const { isEnabled } = await ctx.request.validateUsing(connectionSwitchValidator)
    const connection = await find(ctx)
    await connection.merge({ isEnabled, status: isEnabled ? 'active' : 'inactive' }).save()
    return done(ctx, isEnabled ? 'switched_on' : 'switched_off', connection)
  }

  async proveDomain(ctx: HttpContext) {
    const connection = await find(ctx)
    const { domain } = await ctx.request.validateUsing(domainValidator)
    await proveDomain(connection, domain, ctx.me)
    return done(ctx, 'proven', connection)
  }

  /** Goes to the provider as a person would, and shows what came back. */
  async test(ctx: HttpContext) {
    const connection = await find(ctx)
    return ctx.response.redirect(await startFlow(ctx, connection, { for: 'test', user: ctx.me.id }))
  }

  async destroy(ctx: HttpContext) {
    await (await find(ctx)).moveToTrash()
    const message = ctx.i18n.t('identity.sso.done.deleted')
    ctx.session.flash('notice', { kind: 'success', message })
    return ctx.response.redirect(PATH)
  }
}

const find = ({ params }: HttpContext) => SsoConnection.findByOrFail('uuid', params.connection)

function done({ i18n, response, session }: HttpContext, what: string, { uuid }: SsoConnection) {
  session.flash('notice', { kind: 'success', message: i18n.t(`identity.sso.done.${what}`) })
  return response.redirect(`${PATH}/${uuid}`)
}
