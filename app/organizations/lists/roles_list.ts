import db from '#platform/db'
import { allowedOf } from '#organizations/queries/allowed_of'
import { clock } from '#platform/clock'
import { containing } from '#platform/search/containing'
import { currentTenantId } from '#platform/tenancy/scope'
import { defineList } from '#platform/lists/define_list'
import { rightsInWords } from '#organizations/rules/rights_in_words'
import { roleName } from '#organizations/rules/role_name'

/** People who hold a role now. */
const HOLDERS = `(SELECT count(DISTINCT ur.user_id)::int FROM user_roles ur WHERE ur.tenant_id = r.tenant_id
  AND ur.role_id = r.id AND ur.revoked_at IS NULL AND (ur.expires_at IS NULL OR ur.expires_at > now.at))`

/** What people can be in the company, with what that lets them do. */
export const rolesList = defineList({
  name: 'roles',
  labels: 'organizations.roles',
  permission: 'roles.view',
  path: () => '/admin/roles',
  key: 'r.id',
  id: 'r.uuid',
  from: () =>
    db
      .from('roles as r')
      .joinRaw('CROSS JOIN (SELECT ?::timestamptz AS at) now', [clock.now().toISO()!])
      .joinRaw('LEFT JOIN roles p ON p.tenant_id = r.tenant_id AND p.id = r.parent_role_id')
      .where('r.tenant_id', currentTenantId())
      .whereNull('r.deleted_at'),
  columns: [
    { key: 'name', kind: 'text', sql: 'r.name', required: true, primary: true },
    { key: 'kind', kind: 'text', sql: 'r.type', required: true },
    { key: 'summary', kind: 'text', sql: 'NULL', sortable: false },
    { key: 'holders', kind: 'number', sql: HOLDERS, required: true },
    { key: 'level', kind: 'number', sql: 'r.level', required: true },
    { key: 'parent', kind: 'text', sql: 'p.name' },
    { key: 'isDefault', kind: 'boolean', sql: 'r.is_default', required: true },
    { key: 'updatedAt', kind: 'datetime', sql: 'r.updated_at', required: true, hidden: true },
  ],
  extra: {
    roleId: 'r.id',
    slug: 'r.slug',
    isSystem: 'r.is_system',
    parentSlug: 'p.slug',
    parentIsSystem: 'p.is_system',
  },
  filters: [
    { key: 'kind', kind: 'choice', options: ['system', 'organization', 'course', 'custom'] },
  ],
  search: (query, words) => query.whereILike('r.name', containing(words)),
  defaultSort: 'level',
  async prepare(rows, { i18n }) {
    const allowed = await allowedOf(rows.map(({ roleId }) => roleId))
    for (const row of rows) row.summary = rightsInWords(allowed.get(row.roleId) ?? [], i18n)
  },
  toRow: (row, { i18n }) => ({
    href: `/admin/roles/${row.id}`,
    name: roleName(row, i18n),
    kind: i18n.t(`organizations.roles.filters.kind.${row.kind}`),
    parent:
      row.parent &&
      roleName({ name: row.parent, slug: row.parentSlug, isSystem: row.parentIsSystem }, i18n),
  }),
})
