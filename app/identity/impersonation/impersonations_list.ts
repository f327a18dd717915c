import db from '#platform/db'
import { containing } from '#platform/search/containing'
import { defineList } from '#platform/lists/define_list'
import { currentTenantId } from '#platform/tenancy/scope'
import { MODES } from '#identity/impersonation/types'

const nameOf = (user: string) =>
  `coalesce(${user}.display_name, ${user}.first_name || ' ' || ${user}.last_name)`

/** Who was somebody else, when and why. */
export const impersonationsList = defineList({
  name: 'impersonations',
  labels: 'identity.impersonations',
  permission: 'audit.view',
  path: () => '/admin/impersonations',
  key: 'i.id',
  id: 'i.uuid',
  from: () =>
    db
      .from('impersonations as i')
      .where('i.tenant_id', currentTenantId())
      .joinRaw('JOIN users b ON b.tenant_id = i.tenant_id AND b.id = i.impersonator_id')
      .joinRaw('JOIN users u ON u.tenant_id = i.tenant_id AND u.id = i.user_id'),
  columns: [
    { key: 'startedAt', kind: 'datetime', sql: 'i.started_at', required: true, primary: true },
    { key: 'by', kind: 'text', sql: nameOf('b') },
    { key: 'person', kind: 'text', sql: nameOf('u') },
    { key: 'mode', kind: 'text', sql: 'i.mode' },
    { key: 'reason', kind: 'text', sql: `coalesce(i.reason, '')` },
    { key: 'endedAt', kind: 'datetime', sql: 'coalesce(i.ended_at, i.expires_at)' },
  ],
  filters: [{ key: 'mode', kind: 'choice', options: MODES }],
  search: (query, words) =>
    query.where((any) =>
      any
        .whereRaw(`${nameOf('b')} ILIKE ?`, [containing(words)])
        .orWhereRaw(`${nameOf('u')} ILIKE ?`, [containing(words)])
        .orWhereILike('i.reason', containing(words))
    ),
  defaultSort: '-startedAt',
  toRow: ({ mode }, { i18n }) => ({ mode: i18n.t(`identity.impersonations.filters.mode.${mode}`) }),
})
