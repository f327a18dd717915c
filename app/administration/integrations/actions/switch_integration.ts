import { enqueue } from '#platform/jobs/enqueue'
import { SEND_WEBHOOKS } from '#platform/events/announce'
import type Integration from '#administration/integrations/models/integration'

/**
 * Off, it hears of nothing that happens meanwhile; what waits keeps waiting. On again, its
 * errors are forgiven and what waits is sent.
 */
export async function switchIntegration(integration: Integration, isEnabled: boolean) {
  const status = isEnabled ? 'pending' : 'inactive'
  await integration.merge({ isEnabled, status, errorCount: 0, lastError: null }).save()
  if (isEnabled) await enqueue(SEND_WEBHOOKS, { integration: integration.id })
}
