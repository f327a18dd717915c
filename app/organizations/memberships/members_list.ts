import db from '#platform/db'
import { containing } from '#platform/search/containing'
import { currentTenantId } from '#platform/tenancy/scope'
import { defineList } from '#platform/lists/define_list'
import { whereGranted } from '#platform/permissions/where_granted'
import { membersBulk } from '#organizations/memberships/members_bulk'
import { MEMBER_ROLES } from '#organizations/memberships/membership'

const NAME = `coalesce(u.display_name, u.first_name || ' ' || u.last_name)`

const BRANCH = `m.organization_id IN (
  WITH RECURSIVE branch AS (
    SELECT id FROM organizations WHERE tenant_id = :tenant AND uuid = :organization AND deleted_at IS NULL
    UNION ALL
    SELECT o.id FROM organizations o JOIN branch b ON o.parent_id = b.id WHERE o.tenant_id = :tenant AND o.deleted_at IS NULL
  ) SELECT id FROM branch)`

/** Who belongs to an organization or below it, and who will. */
export const membersList = defineList({
  name: 'organization_members',
  labels: 'organizations.members',
  permission: 'organizations.view',
  path: ({ params }) => `/admin/orgs/${params.organization}`,
  about: 'organization',
  key: 'm.id',
  id: 'm.uuid',
  from({ me, params }) {
    const query = db
      .from('user_organization_memberships as m')
      .joinRaw('JOIN users u ON u.tenant_id = m.tenant_id AND u.id = m.user_id')
      .joinRaw('JOIN organizations o ON o.tenant_id = m.tenant_id AND o.id = m.organization_id')
      .where('m.tenant_id', currentTenantId())
      .whereRaw(BRANCH, { tenant: currentTenantId(), organization: params.organization })
      .whereIn('m.status', ['active', 'pending'])
      .whereNull('u.deleted_at')
    return whereGranted(
      query,
      { organization: 'm.organization_id' },
      me.grants,
      'organizations.view'
    )
  },
  columns: [
    {
      key: 'person',
      kind: 'person',
      sql: 'u.last_name',
      filterSql: NAME,
      required: true,
      primary: true,
    },
    { key: 'organization', kind: 'text', sql: 'o.name', required: true },
    { key: 'title', kind: 'text', sql: 'm.title' },
    { key: 'role', kind: 'text', sql: 'm.role', required: true },
    { key: 'joinedAt', kind: 'datetime', sql: 'm.joined_at', required: true },
    { key: 'leftAt', kind: 'datetime', sql: 'm.left_at' },
    { key: 'status', kind: 'status', sql: 'm.status', required: true },
  ],
  extra: {
    name: NAME,
    email: 'u.email',
    avatarUrl: 'u.avatar_url',
    personId: 'u.uuid',
  },
  filters: [
    {
      key: 'place',
      kind: 'choice',
      options: ['here', 'below'],
      where: (query, values, { params }) =>
        query.whereRaw(`(CASE WHEN o.uuid = ? THEN 'here' ELSE 'below' END) = ANY(?)`, [
          params.organization,
          values as never,
        ]),
    },
    { key: 'status', kind: 'choice', options: ['active', 'pending'] },
    { key: 'role', kind: 'choice', options: MEMBER_ROLES },
  ],
  search: (query, words) => query.whereILike(db.raw(NAME) as never, containing(words)),
  defaultSort: 'person',
  bulk: membersBulk,
  toRow: ({ personId, name, email, avatarUrl, status, role }, { i18n }) => ({
    href: `/admin/users/${personId}/organizations`,
    person: { name, email, avatarUrl },
    role: i18n.t(`organizations.members.filters.role.${role}`),
    status: { value: status, label: i18n.t(`organizations.members.filters.status.${status}`) },
  }),
})
