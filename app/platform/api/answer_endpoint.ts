import { NotFound } from '#platform/errors'
import app from '@adonisjs/core/services/app'
import { PreconditionFailed } from '#platform/api/errors'
import { definedEndpoints, type Endpoint } from '#platform/api/define_endpoint'
import { etagOf } from '#platform/api/etag'
import { onlyFields } from '#platform/api/only_fields'
import { assertDocumented } from '#platform/api/assert_documented'
import type { HttpContext } from '@adonisjs/core/http'

/** Validates, does, and answers as the endpoint says: fields asked for, ETag, status. */
export async function answerEndpoint(endpoint: Endpoint, ctx: HttpContext) {
  const { request, response } = ctx
  if (endpoint.isOwn && !ctx.apiKey?.isPersonal) throw new NotFound()
  // Rules that ask about other records must know which one is meant.
  const options = { messagesProvider: ctx.i18n.createMessagesProvider(), meta: ctx.params }
  const body = await endpoint.body?.validate(request.body(), options)
  const query = await endpoint.query?.validate(request.qs(), options)
  if (endpoint.method !== 'GET') await assertUnchanged(endpoint, ctx)

  const answer = await endpoint.handle(ctx, { body, query })
  if (answer === undefined) return response.status(endpoint.status ?? 204).send('')
  if (!app.inProduction) await assertDocumented(endpoint, answer)
  response.status(endpoint.status ?? 200)
  return endpoint.method === 'GET' ? sendTagged(ctx, answer) : answer
}

function sendTagged({ request, response }: HttpContext, answer: unknown) {
  const shown = onlyFields(answer, request.qs().fields)
  const etag = etagOf(shown)
  response.header('etag', etag)
  response.header('cache-control', 'private, no-cache')
  if (request.header('if-none-match') === etag) return response.status(304).send('')
  return shown
}

/**
 * `If-Match` names the state that the client has seen: of the record that the same address shows.
 *
 * @throws PreconditionFailed when somebody changed it since
 */
async function assertUnchanged(endpoint: Endpoint, ctx: HttpContext) {
  const expected = ctx.request.header('if-match')
  const shown = definedEndpoints().find(
    ({ method, path }) => method === 'GET' && path === endpoint.path
  )
  if (!expected || !shown) return
  const current = await shown.handle(ctx, { body: undefined, query: {} })
  if (etagOf(current) !== expected) throw new PreconditionFailed()
}
