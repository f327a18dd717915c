import vine from '@vinejs/vine'
import { numberOrNull, textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { replayDeliveries } from '#administration/integrations/actions/replay_deliveries'
import { sendTestEvent } from '#administration/integrations/actions/send_test_event'
import { IntegrationIsOff } from '#administration/integrations/errors'
import { integrationDeliveriesList } from '#administration/integrations/lists/integration_deliveries_list'
import Integration from '#administration/integrations/models/integration'
import {
  deliveryDetails,
  findDelivery,
} from '#administration/integrations/queries/delivery_details'
import { testEventValidator } from '#administration/integrations/validators/webhook'
import type { HttpContext } from '@adonisjs/core/http'

/** The list knows what it is about by the name that its page has for it. */
const deliveries = endpointsAt('/webhooks/:integration/deliveries', {
  permission: 'integrations.manage',
})

const deliveryAnswer = vine.create({
  id: vine.string(),
  eventId: vine.string(),
  type: vine.string(),
  kind: vine.enum(['event', 'test', 'replay'] as const),
  state: vine.enum(['waiting', 'delivered', 'failed'] as const),
  body: vine.string(),
  answerStatus: numberOrNull(),
  answerBody: textOrNull(),
  fault: textOrNull(),
  tries: vine.array(
    vine.object({
      at: vine.string(),
      status: numberOrNull(),
      fault: textOrNull(),
      milliseconds: vine.number(),
    })
  ),
  nextTryAt: textOrNull(),
  createdAt: vine.string(),
})

const found = ({ params }: HttpContext) => Integration.findByOrFail('uuid', params.integration)

const deliveryOf = async (ctx: HttpContext, uuid: string) =>
  deliveryDetails(await findDelivery(await found(ctx), uuid), ctx.i18n)

defineEndpoints('Webhooks', [
  deliveries.list('', integrationDeliveriesList, {
    summary: 'What a webhook was told, for 30 days',
    find: found,
  }),
  deliveries.post('', 'Send the example of an event, also while it is off', {
    screens: ['POST /admin/integrations/:integration/deliveries'],
    body: testEventValidator,
    answer: deliveryAnswer,
    status: 201,
    handle: async (ctx, { body }) =>
      deliveryOf(ctx, await sendTestEvent(await found(ctx), body.event)),
  }),
  deliveries.get('/:delivery', 'One message: what was sent and answered', {
    answer: deliveryAnswer,
    handle: (ctx) => deliveryOf(ctx, ctx.params.delivery),
  }),
  deliveries.post('/:delivery/replays', 'Send a message once more, with the id of its event', {
    screens: ['POST /admin/integrations/:integration/deliveries/:delivery/replays'],
    answer: deliveryAnswer,
    status: 201,
    async handle(ctx) {
      const { id } = await findDelivery(await found(ctx), ctx.params.delivery)
      const fresh = (await replayDeliveries([id])).get(id)
      if (!fresh) throw new IntegrationIsOff()
      return deliveryOf(ctx, fresh)
    },
  }),
])
