import db from '#platform/db'
import { containing } from '#platform/search/containing'
import { currentTenantId } from '#platform/tenancy/scope'
import { defineList } from '#platform/lists/define_list'

const STATE = `CASE WHEN i.is_enabled THEN 'on' ELSE 'off' END`

const DOMAINS = `(SELECT string_agg(d->>'name', ', ' ORDER BY d->>'name')
  FROM jsonb_array_elements(i.configuration->'domains') d)`

const PEOPLE = `(SELECT count(*)::int FROM user_authentication_methods m
  WHERE m.tenant_id = i.tenant_id AND m.provider = 'sso:' || i.uuid)`

/** The ways into the company. */
export const connectionsList = defineList({
  name: 'sso_connections',
  labels: 'identity.sso',
  permission: 'integrations.manage',
  path: () => '/admin/integrations/sso',
  key: 'i.id',
  id: 'i.uuid',
  from: () =>
    db
      .from('integrations as i')
      .where({ 'i.tenant_id': currentTenantId(), 'i.integration_type': 'sso' })
      .whereNull('i.deleted_at'),
  columns: [
    { key: 'name', kind: 'text', sql: 'i.name', required: true, primary: true },
    { key: 'state', kind: 'status', sql: STATE, required: true },
    { key: 'domains', kind: 'text', sql: DOMAINS, sortable: false, filterSql: null },
    { key: 'people', kind: 'number', sql: PEOPLE },
    { key: 'lastUsedAt', kind: 'datetime', sql: 'i.last_sync_at' },
    { key: 'createdAt', kind: 'datetime', sql: 'i.created_at', required: true, hidden: true },
  ],
  filters: [{ key: 'state', kind: 'choice', options: ['on', 'off'] }],
  search: (query, words) =>
    query.whereRaw(`i.name || ' ' || coalesce(${DOMAINS}, '') ILIKE ?`, [containing(words)]),
  defaultSort: 'name',
  toRow: ({ id, state }, { i18n }) => ({
    href: `/admin/integrations/sso/${id}`,
    state: { value: state, label: i18n.t(`identity.sso.filters.state.${state}`) },
  }),
})
