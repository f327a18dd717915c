import db from '#platform/db'
import { containing } from '#platform/search/containing'
import { defineList } from '#platform/lists/define_list'
import { currentTenantId } from '#platform/tenancy/scope'
import { REFUSAL_REASONS } from '#platform/api/keys/use/refusal_reason'

/** Calls of a key that were refused within 30 days; the same within an hour is one line. */
export const refusalsList = defineList({
  name: 'api_refusals',
  labels: 'platform.api.refusals',
  permission: 'api_keys.manage',
  path: ({ params }) => `/admin/api-keys/${params.key}`,
  about: 'key',
  key: 'r.id',
  id: 'r.uuid',
  from: ({ params }) =>
    db
      .from('api_refusals as r')
      .joinRaw('JOIN api_keys k ON k.tenant_id = r.tenant_id AND k.id = r.api_key_id')
      .where('r.tenant_id', currentTenantId())
      .whereRaw('k.uuid::text = ?', [String(params.key).toLowerCase()]),
  columns: [
    { key: 'route', kind: 'text', sql: 'r.route', required: true, primary: true },
    { key: 'reason', kind: 'text', sql: 'r.reason', required: true },
    { key: 'status', kind: 'number', sql: 'r.status', required: true },
    { key: 'times', kind: 'number', sql: 'r.times', required: true },
    { key: 'lastAt', kind: 'datetime', sql: 'r.last_at', required: true },
    { key: 'ip', kind: 'text', sql: 'host(r.last_ip)' },
    { key: 'request', kind: 'text', sql: 'r.last_request_id', hidden: true },
  ],
  filters: [{ key: 'reason', kind: 'choice', options: REFUSAL_REASONS }],
  search: (query, words) => query.whereILike('r.route', containing(words)),
  defaultSort: '-lastAt',
  toRow: ({ reason }, { i18n }) => ({
    reason: i18n.t(`platform.api.refusals.filters.reason.${reason}`),
  }),
})
