import vine from '@vinejs/vine'
import { textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { apiKeysList } from '#platform/api/keys/api_keys_list'
import { keyDetails } from '#platform/api/keys/key_details'
import { revokeKey } from '#platform/api/keys/revoke_key'
import { refusalsList } from '#platform/api/keys/use/refusals_list'
import { callsOfKey } from '#platform/api/keys/use/calls_of_key'
import { revocationValidator } from '#platform/api/keys/validators/api_key'
import ApiKey from '#platform/api/keys/api_key'
import type { HttpContext } from '@adonisjs/core/http'

const keys = endpointsAt('/keys', { permission: 'api_keys.manage' })

const keyAnswer = vine.create({
  id: vine.string(),
  name: vine.string(),
  prefix: vine.string(),
  state: vine.enum(['active', 'expired', 'revoked'] as const),
  owner: textOrNull(),
  permissions: vine.array(vine.string()),
  isPersonal: vine.boolean(),
  allowedIps: vine.array(vine.string()),
  perMinute: vine.number(),
  perHour: vine.number(),
  perDay: vine.number(),
  lastUsedAt: textOrNull(),
  lastUsedIp: textOrNull(),
  usageCount: vine.number(),
  expiresAt: textOrNull(),
  createdAt: vine.string(),
})

async function keyOf(key: ApiKey, { me }: HttpContext) {
  const { use: _, isMine: __, ...details } = await keyDetails(key, me)
  return details
}

const counts = { calls: vine.number(), refused: vine.number() }

const useAnswer = vine.create({
  days: vine.array(vine.object({ day: vine.string(), ...counts })),
  routes: vine.array(vine.object({ route: vine.string(), ...counts })),
})

const found = ({ params }: HttpContext) => ApiKey.findByOrFail('uuid', params.key)

defineEndpoints('API keys', [
  keys.list('', apiKeysList, { summary: 'Every key of the company, also those that ended' }),
  keys.get('/:key', 'One key, without its secret', {
    answer: keyAnswer,
    handle: async (ctx) => keyOf(await found(ctx), ctx),
  }),
  keys.get('/:key/use', 'Calls of the last 30 days, by day and by route', {
    answer: useAnswer,
    handle: async (ctx) => callsOfKey(await found(ctx)),
  }),
  keys.list('/:key/refusals', refusalsList, {
    summary: 'Calls of a key that were refused within 30 days, and why',
    description: 'The same within an hour is one line, with how often.',
    find: found,
  }),
  keys.post('/:key/revocation', 'End a key for good', {
    screens: ['POST /admin/api-keys/:key/revocation'],
    body: revocationValidator,
    answer: keyAnswer,
    async handle(ctx, { body }) {
      return keyOf(await revokeKey(await found(ctx), ctx.me, body.reason ?? null), ctx)
    },
  }),
])
