import db from '#platform/db'
import { defineList } from '#platform/lists/define_list'
import { currentTenantId } from '#platform/tenancy/scope'
import { departments } from '#identity/queries/departments'

/** Everybody in the tenant. */
export const peopleList = defineList({
  name: 'people',
  labels: 'identity.people',
  permission: 'users.view',
  path: () => '/admin/users',
  key: 'u.id',
  id: 'u.uuid',
  from: () =>
    // The tenant's view: its trigram index works, which row-level security would not allow.
    db
      .from('users_search as u')
      .joinRaw('LEFT JOIN user_profiles p ON p.tenant_id = u.tenant_id AND p.user_id = u.id')
      .where('u.tenant_id', currentTenantId())
      .whereNull('u.deleted_at'),
  columns: [
    { key: 'person', kind: 'person', sql: 'u.last_name', primary: true },
    { key: 'department', kind: 'text', sql: 'p.department' },
    { key: 'jobTitle', kind: 'text', sql: 'p.job_title' },
    { key: 'status', kind: 'status', sql: 'u.status' },
    { key: 'lastActivity', kind: 'datetime', sql: 'u.last_activity_at' },
    { key: 'createdAt', kind: 'datetime', sql: 'u.created_at', hidden: true },
  ],
  extra: {
    name: `coalesce(u.display_name, u.first_name || ' ' || u.last_name)`,
    email: 'u.email',
    avatarUrl: 'u.avatar_url',
  },
  filters: [
    {
      key: 'status',
      kind: 'choice',
      options: ['active', 'inactive', 'suspended', 'pending'],
      where: (query, values) => query.whereIn('u.status', values),
    },
    {
      key: 'department',
      kind: 'choice',
      options: departments,
      where: (query, values) => query.whereIn('p.department', values),
    },
  ],
  search: (query, words) =>
    query.whereLike('u.search_text', `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`),
  defaultSort: 'person',
  toRow: ({ name, email, avatarUrl, status }, { i18n }) => ({
    person: { name, email, avatarUrl },
    status: { value: status, label: i18n.t(`identity.people.filters.status.${status}`) },
  }),
})
