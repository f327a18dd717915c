import db from '#platform/db'
import { definedEvents } from '#platform/events/define_event'
import { currentTenantId } from '#platform/tenancy/scope'
import { faultInWords } from '#administration/integrations/fault_in_words'
import { HEALTH, healthOf } from '#administration/integrations/rules/health'
import type { HttpContext } from '@adonisjs/core/http'
import type Integration from '#administration/integrations/models/integration'
import type {
  EventChoice,
  Health,
  HealthCounts,
  IntegrationDetails,
  WebhookValues,
} from '#administration/integrations/types'

type I18n = HttpContext['i18n']

/** How many integrations do how well. */
export async function healthCounts(): Promise<HealthCounts> {
  const rows: { health: Health; count: number }[] = await db
    .from('integrations as i')
    .where({ 'i.tenant_id': currentTenantId(), 'i.integration_type': 'webhook' })
    .whereNull('i.deleted_at')
    .select(db.raw(`${HEALTH} AS health, count(*)::int AS count`))
    .groupByRaw('1')
  const none = { healthy: 0, failing: 0, paused: 0, new: 0, off: 0 }
  return { ...none, ...Object.fromEntries(rows.map(({ health, count }) => [health, count])) }
}

/** Every event there is, in words. */
export const eventChoices = (i18n: I18n): EventChoice[] =>
  definedEvents().map(({ key }) => ({ key, label: i18n.t(`platform.events.${key}`) }))

/** An integration as its page shows it. */
export async function integrationDetails(
  integration: Integration,
  i18n: I18n
): Promise<IntegrationDetails> {
  const { lastError, lastSyncAt, overlapUntil } = integration
  return {
    ...webhookValues(integration),
    events: eventChoices(i18n).filter(({ key }) => integration.configuration.events.includes(key)),
    health: healthOf(integration),
    isEnabled: integration.isEnabled,
    lastSentAt: lastSyncAt?.toUTC().toISO() ?? null,
    error: lastError && faultInWords(lastError, i18n),
    errorsInARow: integration.errorCount,
    waiting: await waitingOf(integration),
    overlapUntil: overlapUntil?.toUTC().toISO() ?? null,
  }
}

/** What may be changed of it. */
export const webhookValues = (integration: Integration): WebhookValues => ({
  id: integration.uuid,
  name: integration.name,
  description: integration.description,
  url: integration.webhookUrl!,
  events: integration.configuration.events,
  perMinute: integration.rateLimitConfig.perMinute,
})

async function waitingOf({ id }: Integration): Promise<number> {
  const row = await db
    .from('integration_deliveries')
    .where({ tenant_id: currentTenantId(), integration_id: id, state: 'waiting' })
    .count('* as count')
    .first()
  return Number(row.count)
}
