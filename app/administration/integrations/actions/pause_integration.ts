import { notify } from '#platform/notifications/notify'
import { peopleWhoMay } from '#platform/permissions/people_who_may'
import type Integration from '#administration/integrations/models/integration'

/** Sends nothing more until somebody switches it on again, and tells those who can. */
export async function pauseIntegration(integration: Integration) {
  if (!integration.isEnabled) return
  await integration.merge({ isEnabled: false, status: 'error' }).save()
  await notify({
    type: 'administration.integration_paused',
    to: await peopleWhoMay('integrations.manage'),
    about: { type: 'integrations', id: integration.id },
    values: { integration: integration.name },
    actionUrl: `/admin/integrations/${integration.uuid}`,
  })
}
