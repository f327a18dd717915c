import { replayDeliveries } from '#administration/integrations/actions/replay_deliveries'
import { sendTestEvent } from '#administration/integrations/actions/send_test_event'
import { IntegrationIsOff } from '#administration/integrations/errors'
import Integration from '#administration/integrations/models/integration'
import {
  deliveryDetails,
  findDelivery,
} from '#administration/integrations/queries/delivery_details'
import { testEventValidator } from '#administration/integrations/validators/webhook'
import type { HttpContext } from '@adonisjs/core/http'

/** Messages to an integration: what was sent and answered. */
export default class WebhookDeliveriesController {
  async show({ i18n, inertia, params }: HttpContext) {
    const integration = await Integration.findByOrFail('uuid', params.integration)
    return inertia.render('administration/webhook_delivery', {
      integration: {
        id: integration.uuid,
        name: integration.name,
        url: integration.webhookUrl!,
        isEnabled: integration.isEnabled,
      },
      delivery: deliveryDetails(await findDelivery(integration, params.delivery), i18n),
    })
  }

  /** A test event. */
  async store({ params, request, response }: HttpContext) {
    const integration = await Integration.findByOrFail('uuid', params.integration)
    const { event } = await request.validateUsing(testEventValidator)
    const delivery = await sendTestEvent(integration, event)
    return response.redirect(`/admin/integrations/${integration.uuid}/deliveries/${delivery}`)
  }

  async replay({ params, response }: HttpContext) {
    const integration = await Integration.findByOrFail('uuid', params.integration)
    const { id } = await findDelivery(integration, params.delivery)
    const fresh = (await replayDeliveries([id])).get(id)
    if (!fresh) throw new IntegrationIsOff()
    return response.redirect(`/admin/integrations/${integration.uuid}/deliveries/${fresh}`)
  }
}
