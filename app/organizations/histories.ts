import Role from '#organizations/models/role'
import { defineHistory } from '#platform/history/define_history'
import Organization from '#organizations/models/organization'

/** Rights are read here and changed on the page of the role, which asks who may give them. */
defineHistory({
  name: 'roles',
  model: Role,
  title: (role: Role) => role.name,
  href: (role: Role) => `/admin/roles/${role.uuid}`,
  mayView: (_, me) => me.can('roles.view'),
  hidden: ['permissions', 'settings'],
})

defineHistory({
  name: 'organizations',
  model: Organization,
  title: (organization: Organization) => organization.name,
  href: () => '/admin/orgs',
  mayView: (organization: Organization, me) =>
    me.can('organizations.view', { organizationId: organization.id }),
  restorable: ['description', 'type'],
  mayRestore: (organization: Organization, me) =>
    organization.parentId !== null &&
    me.can('organizations.manage', { organizationId: organization.id }),
  hidden: ['settings'],
  text: { description: String },
  names: { parentId: organizationNames },
})

async function organizationNames(ids: number[]) {
  const rows = await Organization.query()
    .sideload({ withTrashed: true })
    .whereIn('id', ids)
    .limit(ids.length)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
