import vine from '@vinejs/vine'
import { textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import {
  changeConnection,
  createConnection,
} from '#identity/single_sign_on/actions/save_connection'
import { proveDomain } from '#identity/single_sign_on/actions/prove_domain'
import { connectionsList } from '#identity/single_sign_on/lists/connections_list'
import { providerAnswers } from '#identity/single_sign_on/openid/provider'
import { connectionDetails } from '#identity/single_sign_on/queries/connection_details'
import {
  connectionSwitchValidator,
  connectionValidator,
  domainValidator,
} from '#identity/single_sign_on/validators/connection'
import SsoConnection from '#identity/single_sign_on/models/sso_connection'
import type { HttpContext } from '@adonisjs/core/http'

const connections = endpointsAt('/sso-connections', { permission: 'integrations.manage' })

const answer = vine.create({
  id: vine.string(),
  name: vine.string(),
  isEnabled: vine.boolean(),
  issuer: vine.string(),
  clientId: vine.string(),
  hasSecret: vine.boolean(),
  scopes: vine.string(),
  callback: vine.string(),
  domains: vine.array(
    vine.object({ name: vine.string(), proof: vine.string(), isProven: vine.boolean() })
  ),
  isForced: vine.boolean(),
  isFirst: vine.boolean(),
  breakGlass: vine.array(vine.string()),
  createsPeople: vine.boolean(),
  role: textOrNull(),
  place: textOrNull(),
  linksByEmail: vine.boolean(),
  mapping: vine.object({}).allowUnknownProperties(),
  locksFields: vine.boolean(),
  signsOutThere: vine.boolean(),
  people: vine.number(),
  lastUsedAt: textOrNull(),
})

const found = ({ params }: HttpContext) => SsoConnection.findByOrFail('uuid', params.connection)

defineEndpoints('Single sign-on', [
  connections.list('', connectionsList, { summary: 'Ways into the company beside passwords' }),
  connections.post('', 'Connect an OpenID Connect provider', {
    description: 'It is off until it is switched on. The secret is never said again.',
    screens: ['POST /admin/integrations/sso'],
    body: connectionValidator,
    answer,
    status: 201,
    async handle(ctx, { body }) {
      const connection = await createConnection(body, ctx)
      ctx.response.header('location', `/api/v1/sso-connections/${connection.uuid}`)
      return connectionDetails(connection)
    },
  }),
  connections.get('/:connection', 'One connection, without its secret', {
    answer,
    handle: async (ctx) => connectionDetails(await found(ctx)),
  }),
  connections.put('/:connection', 'Change a connection', {
    description: 'Without `clientSecret` the secret stays as it is.',
    screens: ['PUT /admin/integrations/sso/:connection'],
    body: connectionValidator,
    answer,
    handle: async (ctx, { body }) =>
      connectionDetails(await changeConnection(await found(ctx), body, ctx)),
  }),
  connections.put('/:connection/switch', 'Switch it on or off', {
    screens: ['PUT /admin/integrations/sso/:connection/switch'],
    body: connectionSwitchValidator,
    answer,
    async handle(ctx, { body: { isEnabled } }) {
      const connection = await found(ctx)
      await connection.merge({ isEnabled, status: isEnabled ? 'active' : 'inactive' }).save()
      return connectionDetails(connection)
    },
  }),
  connections.put('/:connection/domains', 'Look whether a domain is proved', {
    screens: ['PUT /admin/integrations/sso/:connection/domains'],
    body: domainValidator,
    answer,
    async handle(ctx, { body }) {
      const connection = await found(ctx)
      await proveDomain(connection, body.domain, ctx.me)
      return connectionDetails(connection)
    },
  }),
  connections.post('/:connection/tests', 'Whether the provider answers as it should', {
    description:
      'Asks for what the provider says of itself. A whole sign-in is tried in a browser.',
    answer: vine.create({ answers: vine.boolean() }),
    handle: async (ctx) => ({ answers: await providerAnswers(await found(ctx)) }),
  }),
  connections.delete('/:connection', 'Move it to the trash: nobody enters by it any more', {
    screens: ['DELETE /admin/integrations/sso/:connection'],
    handle: async (ctx) => (await found(ctx)).moveToTrash(),
  }),
])
