import { defineHistory } from '#platform/history/define_history'
import Organization from '#organizations/models/organization'

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
