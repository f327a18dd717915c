import Integration from '#administration/integrations/models/integration'
import { rotationValidator } from '#administration/integrations/validators/webhook'
import type { HttpContext } from '@adonisjs/core/http'

/** What messages are signed with; shown once. */
export default class WebhookSecretsController {
  async store({ params, request, response, session }: HttpContext) {
    const integration = await Integration.findByOrFail('uuid', params.integration)
    const { overlapHours } = await request.validateUsing(rotationValidator)
    const secret = integration.renewSecret(overlapHours)
    await integration.save()
    session.flash('madeSecret', secret)
    return response.redirect(`/admin/integrations/${integration.uuid}`)
  }
}
