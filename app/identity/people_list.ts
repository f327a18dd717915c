import { containing } from '#platform/search/containing'
import db from '#platform/db'
import { defineList } from '#platform/lists/define_list'
import { currentTenantId } from '#platform/tenancy/scope'
import { wherePeopleGranted } from '#platform/permissions/people_granted'
import { peopleBulk } from '#identity/people_bulk'
import { departments } from '#identity/queries/departments'

const NAME = `coalesce(u.display_name, u.first_name || ' ' || u.last_name)`

const FIRST_ORGANIZATION = `(SELECT o.name FROM user_organization_memberships m
  JOIN organizations o ON o.tenant_id = m.tenant_id AND o.id = m.organization_id
  WHERE m.tenant_id = u.tenant_id AND m.user_id = u.id AND m.is_primary AND m.status = 'active')`

/** The tenant's view: its trigram index works, which row-level security would not allow. */
const everybody = () =>
  db
    .from('users_search as u')
    .joinRaw('LEFT JOIN user_profiles p ON p.tenant_id = u.tenant_id AND p.user_id = u.id')
    .where('u.tenant_id', currentTenantId())
    .whereNull('u.deleted_at')

/** Everybody in the tenant, or in the branches where somebody may see people. */
export const peopleList = defineList({
  name: 'people',
  labels: 'identity.people',
  permission: 'users.view',
  path: () => '/admin/users',
  key: 'u.id',
  id: 'u.uuid',
  from: ({ me }) => wherePeopleGranted(everybody(), me.grants, 'users.view', 'u.id'),
  columns: [
    {
      key: 'person',
      kind: 'person',
      sql: 'u.last_name',
      filterSql: NAME,
      required: true,
      primary: true,
    },
    { key: 'department', kind: 'text', sql: 'p.department' },
    { key: 'jobTitle', kind: 'text', sql: 'p.job_title' },
    { key: 'organization', kind: 'text', sql: FIRST_ORGANIZATION, hidden: true },
    { key: 'status', kind: 'status', sql: 'u.status', required: true },
    { key: 'lastActivity', kind: 'datetime', sql: 'u.last_activity_at' },
    { key: 'createdAt', kind: 'datetime', sql: 'u.created_at', required: true, hidden: true },
  ],
  extra: {
    name: NAME,
    email: 'u.email',
    avatarUrl: 'u.avatar_url',
  },
  filters: [
    {
      key: 'status',
      kind: 'choice',
      options: ['active', 'inactive', 'suspended', 'pending'],
    },
    {
      key: 'department',
      kind: 'choice',
      options: departments,
    },
  ],
  search: (query, words) => query.whereLike('u.search_text', containing(words.toLowerCase())),
  defaultSort: 'person',
  bulk: peopleBulk,
  custom: { record: 'people', sql: 'p.custom_fields' },
  toRow: ({ id, name, email, avatarUrl, status }, { i18n }) => ({
    href: `/admin/users/${id}`,
    person: { name, email, avatarUrl },
    status: { value: status, label: i18n.t(`identity.people.filters.status.${status}`) },
  }),
})
