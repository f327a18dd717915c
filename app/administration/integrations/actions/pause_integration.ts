import { notify } from '#platform/notifications/notify'
import { whoManagesIntegrations } from '#administration/integrations/queries/who_manages_integrations'
import type Integration from '#administration/integrations/models/integration'

/** Sends nothing more until somebody switches it on again, and tells those who can. */
export async function pauseIntegration(integration: Integration) {
  if (!integration.isEnabled) return
  await integration.merge({ isEnabled: false, status: 'error' }).save()
  await notify({
    type: 'administration.integration_paused',
    to: await whoManagesIntegrations(),
    about: { type: 'integrations', id: integration.id },
    values: { integration: integration.name },
    actionUrl: `/admin/integrations/${integration.uuid}`,
  })
}
