import vine from '@vinejs/vine'
import { textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { changeWebhook, createWebhook } from '#administration/integrations/actions/save_webhook'
import { switchIntegration } from '#administration/integrations/actions/switch_integration'
import { integrationsList } from '#administration/integrations/lists/integrations_list'
import Integration from '#administration/integrations/models/integration'
import { integrationDetails } from '#administration/integrations/queries/integration_details'
import {
  rotationValidator,
  switchValidator,
  webhookValidator,
} from '#administration/integrations/validators/webhook'
import type { HttpContext } from '@adonisjs/core/http'

const webhooks = endpointsAt('/webhooks', { permission: 'integrations.manage' })

const details = {
  id: vine.string(),
  name: vine.string(),
  description: textOrNull(),
  url: vine.string(),
  events: vine.array(vine.string()),
  perMinute: vine.number(),
  health: vine.string(),
  isEnabled: vine.boolean(),
  lastSentAt: textOrNull(),
  error: textOrNull(),
  errorsInARow: vine.number(),
  waiting: vine.number(),
  overlapUntil: textOrNull(),
}

const webhookAnswer = vine.create(details)

/** The secret is said this once. */
const madeAnswer = vine.create({ ...details, secret: vine.string() })

async function webhookOf(integration: Integration, { i18n }: HttpContext) {
  const { events, ...rest } = await integrationDetails(integration, i18n)
  return { ...rest, events: events.map(({ key }) => key) }
}

const found = ({ params }: HttpContext) => Integration.findByOrFail('uuid', params.webhook)

defineEndpoints('Webhooks', [
  webhooks.list('', integrationsList, { summary: 'Systems that hear of what happens here' }),
  webhooks.post('', 'Tell another system what happens', {
    description:
      'The answer holds the secret with which messages are signed, for this once. Events are those at the end of this document.',
    screens: ['POST /admin/integrations'],
    body: webhookValidator,
    answer: madeAnswer,
    status: 201,
    async handle(ctx, { body }) {
      const { integration, secret } = await createWebhook(body)
      ctx.response.header('location', `/api/v1/webhooks/${integration.uuid}`)
      return { ...(await webhookOf(integration, ctx)), secret }
    },
  }),
  webhooks.get('/:webhook', 'One webhook, and how it is doing', {
    answer: webhookAnswer,
    handle: async (ctx) => webhookOf(await found(ctx), ctx),
  }),
  webhooks.put('/:webhook', 'What it hears of, where, and how fast', {
    screens: ['PUT /admin/integrations/:integration'],
    body: webhookValidator,
    answer: webhookAnswer,
    async handle(ctx, { body }) {
      const integration = await found(ctx)
      await changeWebhook(integration, body)
      return webhookOf(integration, ctx)
    },
  }),
  webhooks.put('/:webhook/switch', 'Switch it on or off; on, its errors are forgiven', {
    screens: ['PUT /admin/integrations/:integration/switch'],
    body: switchValidator,
    answer: webhookAnswer,
    async handle(ctx, { body }) {
      const integration = await found(ctx)
      await switchIntegration(integration, body.isEnabled)
      return webhookOf(integration, ctx)
    },
  }),
  webhooks.post('/:webhook/secrets', 'A new secret, said this once', {
    description: 'For `overlapHours` (0, 24 or 168) messages are signed with both.',
    screens: ['POST /admin/integrations/:integration/secrets'],
    body: rotationValidator,
    answer: madeAnswer,
    status: 201,
    async handle(ctx, { body }) {
      const integration = await found(ctx)
      const secret = integration.renewSecret(body.overlapHours)
      await integration.save()
      return { ...(await webhookOf(integration, ctx)), secret }
    },
  }),
  webhooks.delete('/:webhook', 'Move it to the trash: it hears nothing any more', {
    screens: ['DELETE /admin/integrations/:integration'],
    handle: async (ctx) => (await found(ctx)).moveToTrash(),
  }),
])
