import { containing } from '#platform/search/containing'
import db from '#platform/db'
import { defineList } from '#platform/lists/define_list'
import { currentTenantId } from '#platform/tenancy/scope'
import { faultInWords } from '#administration/integrations/fault_in_words'
import { HEALTH, HEALTHS } from '#administration/integrations/rules/health'

const WAITING = `(SELECT count(*)::int FROM integration_deliveries d WHERE d.tenant_id = i.tenant_id
  AND d.integration_id = i.id AND d.state = 'waiting')`

/** The systems that hear of what happens here, and how they are doing. */
export const integrationsList = defineList({
  name: 'integrations',
  labels: 'administration.integrations',
  permission: 'integrations.manage',
  path: () => '/admin/integrations',
  key: 'i.id',
  id: 'i.uuid',
  from: () =>
    db
      .from('integrations as i')
      .where({ 'i.tenant_id': currentTenantId(), 'i.integration_type': 'webhook' })
      .whereNull('i.deleted_at'),
  columns: [
    { key: 'name', kind: 'text', sql: 'i.name', required: true, primary: true },
    { key: 'health', kind: 'status', sql: HEALTH, required: true },
    { key: 'lastSyncAt', kind: 'datetime', sql: 'i.last_sync_at' },
    { key: 'lastError', kind: 'text', sql: 'i.last_error', filterSql: null, sortable: false },
    { key: 'waiting', kind: 'number', sql: WAITING },
    { key: 'url', kind: 'text', sql: 'i.webhook_url' },
    { key: 'createdAt', kind: 'datetime', sql: 'i.created_at', required: true, hidden: true },
  ],
  filters: [{ key: 'health', kind: 'choice', options: HEALTHS }],
  search: (query, words) =>
    query.whereRaw(`i.name || ' ' || i.webhook_url ILIKE ?`, [containing(words)]),
  defaultSort: 'name',
  toRow: ({ id, health, lastError }, { i18n }) => ({
    href: `/admin/integrations/${id}`,
    health: {
      value: health,
      label: i18n.t(`administration.integrations.filters.health.${health}`),
    },
    lastError: lastError && faultInWords(lastError, i18n),
  }),
})
