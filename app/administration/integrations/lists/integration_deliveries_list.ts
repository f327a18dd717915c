import db from '#platform/db'
import { defineList, type BulkOutcome } from '#platform/lists/define_list'
import { currentTenantId } from '#platform/tenancy/scope'
import { replayDeliveries } from '#administration/integrations/actions/replay_deliveries'
import { faultInWords } from '#administration/integrations/fault_in_words'

const STATES = ['waiting', 'delivered', 'failed']

/** What an integration was told, for 30 days. */
export const integrationDeliveriesList = defineList({
  name: 'integration_deliveries',
  labels: 'administration.integrations.deliveries',
  permission: 'integrations.manage',
  path: ({ params }) => `/admin/integrations/${params.integration}`,
  about: 'integration',
  key: 'd.id',
  id: 'd.uuid',
  from: ({ params }) =>
    db
      .from('integration_deliveries as d')
      .joinRaw(
        'JOIN integrations i ON i.tenant_id = d.tenant_id AND i.id = d.integration_id AND i.deleted_at IS NULL'
      )
      .where('d.tenant_id', currentTenantId())
      .whereRaw('i.uuid::text = ?', [String(params.integration).toLowerCase()]),
  columns: [
    { key: 'type', kind: 'text', sql: 'd.event_type', required: true, primary: true },
    { key: 'state', kind: 'status', sql: 'd.state', required: true },
    { key: 'answer', kind: 'text', sql: 'd.fault', filterSql: null, sortable: false },
    { key: 'attempts', kind: 'number', sql: 'd.attempts', required: true },
    { key: 'milliseconds', kind: 'number', sql: 'd.duration_ms' },
    { key: 'createdAt', kind: 'datetime', sql: 'd.created_at', required: true },
    { key: 'eventId', kind: 'text', sql: 'd.event_id::text', required: true, hidden: true },
  ],
  extra: { kind: 'd.kind', status: 'd.answer_status', integration: 'i.uuid' },
  filters: [
    { key: 'state', kind: 'choice', options: STATES },
    {
      key: 'kind',
      kind: 'choice',
      options: ['event', 'test', 'replay'],
      where: (query, values) => query.whereIn('d.kind', values),
    },
  ],
  search: (query, words) => query.whereRaw('d.event_id::text = ?', [words.trim().toLowerCase()]),
  defaultSort: '-createdAt',
  rowName: 'd.event_type',
  toRow: ({ id, type, state, kind, answer, status, integration }, { i18n }) => ({
    href: `/admin/integrations/${integration}/deliveries/${id}`,
    type:
      kind === 'event'
        ? type
        : `${type} · ${i18n.t(`administration.integrations.deliveries.filters.kind.${kind}`)}`,
    state: {
      value: state,
      label: i18n.t(`administration.integrations.deliveries.filters.state.${state}`),
    },
    answer: answer ? faultInWords(`${answer}:${status ?? ''}`, i18n) : status && String(status),
  }),
  bulk: [{ key: 'replay', run: replay }],
})

async function replay(ids: number[]): Promise<Map<number, BulkOutcome>> {
  const replayed = await replayDeliveries(ids)
  return new Map(
    ids.map((id) => [
      id,
      replayed.has(id)
        ? { outcome: 'done' }
        : { outcome: 'skipped', reason: 'administration.integrations.deliveries.not_replayed' },
    ])
  )
}
