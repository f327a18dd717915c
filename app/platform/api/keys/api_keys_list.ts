import { containing } from '#platform/search/containing'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { defineList } from '#platform/lists/define_list'
import { currentTenantId } from '#platform/tenancy/scope'

const STATE = `CASE WHEN k.revoked_at IS NOT NULL THEN 'revoked'
  WHEN k.expires_at <= at_once.now THEN 'expired' ELSE 'active' END`

/** Every key of the company, also those that ended. */
export const apiKeysList = defineList({
  name: 'api_keys',
  labels: 'platform.api',
  permission: 'api_keys.manage',
  path: () => '/admin/api-keys',
  key: 'k.id',
  id: 'k.uuid',
  from: () =>
    db
      .from('api_keys as k')
      .joinRaw('LEFT JOIN users u ON u.tenant_id = k.tenant_id AND u.id = k.user_id')
      .joinRaw('CROSS JOIN (SELECT ?::timestamptz AS now) AS at_once', [clock.now().toISO()!])
      .where('k.tenant_id', currentTenantId()),
  columns: [
    { key: 'name', kind: 'text', sql: 'k.name', required: true, primary: true },
    { key: 'prefix', kind: 'text', sql: `k.key_prefix || '…'`, sortable: false },
    { key: 'owner', kind: 'text', sql: `u.first_name || ' ' || u.last_name` },
    { key: 'state', kind: 'status', sql: STATE, required: true },
    { key: 'lastUsedAt', kind: 'datetime', sql: 'k.last_used_at' },
    { key: 'lastUsedIp', kind: 'text', sql: 'host(k.last_used_ip)', hidden: true },
    { key: 'usageCount', kind: 'number', sql: 'k.usage_count' },
    { key: 'expiresAt', kind: 'datetime', sql: 'k.expires_at' },
    { key: 'createdAt', kind: 'datetime', sql: 'k.created_at', required: true, hidden: true },
  ],
  filters: [
    {
      key: 'state',
      kind: 'choice',
      options: ['active', 'expired', 'revoked'],
    },
    {
      key: 'unused',
      kind: 'boolean',
      where: (query) =>
        query.whereRaw(
          `k.revoked_at IS NULL AND coalesce(k.last_used_at, k.created_at) < at_once.now - interval '90 days'`
        ),
    },
  ],
  search: (query, words) => query.whereILike('k.name', containing(words)),
  defaultSort: '-createdAt',
  extra: { ownerId: 'u.uuid' },
  toRow: ({ id, state, ownerId }, { i18n, me }) => ({
    href: `/admin/api-keys/${id}`,
    isMine: ownerId === me.uuid,
    state: { value: state, label: i18n.t(`platform.api.filters.state.${state}`) },
  }),
})
