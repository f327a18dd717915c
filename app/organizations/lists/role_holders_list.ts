import db from '#platform/db'
import { clock } from '#platform/clock'
import { containing } from '#platform/search/containing'
import { currentTenantId } from '#platform/tenancy/scope'
import { defineList } from '#platform/lists/define_list'
import { PLACE_JOINS, PLACE_NAME, placeInWords } from '#organizations/queries/place_sql'

const nameOf = (user: string) =>
  `coalesce(${user}.display_name, ${user}.first_name || ' ' || ${user}.last_name)`

/** Who holds a role now, where, since when and by whom. */
export const roleHoldersList = defineList({
  name: 'role_holders',
  labels: 'organizations.holders',
  permission: 'roles.view',
  path: ({ params }) => `/admin/roles/${params.role}/holders`,
  about: 'role',
  key: 'ur.id',
  id: 'ur.id::text',
  from: ({ params }) =>
    db
      .from('user_roles as ur')
      .joinRaw('JOIN roles r ON r.tenant_id = ur.tenant_id AND r.id = ur.role_id')
      .joinRaw('JOIN users u ON u.tenant_id = ur.tenant_id AND u.id = ur.user_id')
      .joinRaw('LEFT JOIN users g ON g.tenant_id = ur.tenant_id AND g.id = ur.assigned_by')
      .joinRaw(PLACE_JOINS)
      .where('ur.tenant_id', currentTenantId())
      .where('r.uuid', params.role)
      .whereNull('r.deleted_at')
      .whereNull('u.deleted_at')
      .whereNull('ur.revoked_at')
      .where((open) =>
        open.whereNull('ur.expires_at').orWhere('ur.expires_at', '>', clock.now().toISO()!)
      ),
  columns: [
    {
      key: 'person',
      kind: 'person',
      sql: 'u.last_name',
      filterSql: nameOf('u'),
      required: true,
      primary: true,
    },
    { key: 'place', kind: 'text', sql: PLACE_NAME },
    { key: 'givenBy', kind: 'text', sql: nameOf('g') },
    { key: 'assignedAt', kind: 'datetime', sql: 'ur.assigned_at', required: true },
    { key: 'expiresAt', kind: 'datetime', sql: 'ur.expires_at' },
  ],
  extra: {
    name: nameOf('u'),
    email: 'u.email',
    avatarUrl: 'u.avatar_url',
    personId: 'u.uuid',
    contextType: 'ur.context_type',
    organizationId: 'ur.organization_id',
  },
  search: (query, words) => query.whereILike(db.raw(nameOf('u')) as never, containing(words)),
  defaultSort: 'person',
  toRow: (row, { i18n }) => ({
    href: `/admin/users/${row.personId}`,
    person: { name: row.name, email: row.email, avatarUrl: row.avatarUrl },
    place: placeInWords(row, i18n),
  }),
})
