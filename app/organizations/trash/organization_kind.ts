import { defineTrashKind } from '#platform/trash/define_trash_kind'
import { whereGranted } from '#platform/permissions/where_granted'
import { MOST_LEVELS } from '#organizations/enums'
import { freeSlug, hasTwin } from '#organizations/actions/save_organization'
import { pathOf } from '#organizations/queries/organization_place'
import Organization from '#organizations/models/organization'

defineTrashKind({
  name: 'organization',
  model: Organization,
  permission: 'organizations.manage',
  purgePermission: 'trash.purge',
  within(query, { me }) {
    const above = query.joinRaw(
      'LEFT JOIN organizations p ON p.tenant_id = t.tenant_id AND p.id = t.parent_id'
    )
    const columns = { organization: 't.parent_id' }
    return whereGranted(above, columns, me.grants, 'organizations.manage')
  },
  title: 't.name',
  place: 'p.name',
  // Courses, banks and the past of people go with their organization when its row does.
  evidence: `EXISTS (SELECT FROM courses c WHERE c.tenant_id = t.tenant_id AND c.organization_id = t.id)
    OR EXISTS (SELECT FROM question_banks b WHERE b.tenant_id = t.tenant_id AND b.organization_id = t.id)
    OR EXISTS (SELECT FROM user_organization_memberships m WHERE m.tenant_id = t.tenant_id AND m.organization_id = t.id)
    OR EXISTS (SELECT FROM user_roles r WHERE r.tenant_id = t.tenant_id AND r.organization_id = t.id)`,

  /** Its name may be another's by now. */
  async questions(organization: Organization, { name = organization.name }) {
    const isFree = name && !(await hasTwin(await livingParent(organization), name))
    return isFree ? [] : [{ name: 'name', wanted: name, value: `${organization.name} 2` }]
  },

  async settle(organization: Organization, { name = organization.name }) {
    organization.merge({ name, parentId: await livingParent(organization) })
    if (await Organization.findBy('slug', organization.slug)) {
      organization.slug = await freeSlug(organization.slug)
    }
  },
})

/** The one above, or the company when that is gone or has come to lie too deep. */
async function livingParent({ parentId, tenantId }: Organization): Promise<number> {
  const parent = parentId && (await Organization.find(parentId))
  return parent && (await pathOf(parent.id)).length < MOST_LEVELS ? parent.id : tenantId
}
