import { MOST_LEVELS } from '#organizations/enums'
import { CompanyStays, OrganizationCircle, OrganizationTooDeep } from '#organizations/errors'
import { heightOf, pathOf } from '#organizations/queries/organization_place'
import { holdTree, refuseTwin } from '#organizations/actions/save_organization'
import { tellSettingsChange } from '#platform/settings/stored_settings'
import type Organization from '#organizations/models/organization'

/**
 * Puts an organization, with all below it, below another. Roles that hold in a
 * branch reach what came into it with the next request.
 *
 * @throws OrganizationCircle when it would come to lie below itself
 * @throws OrganizationTooDeep when the lowest of its branch would lie below the last level
 * @throws OrganizationTaken when there is one of its name already
 */
export async function moveOrganization(organization: Organization, parent: Organization) {
  if (organization.parentId === null) throw new CompanyStays()
  await holdTree()
  const above = await pathOf(parent.id)
  if (above.includes(organization.id)) throw new OrganizationCircle(organization.name)
  if (above.length + (await heightOf(organization.id)) > MOST_LEVELS) {
    throw new OrganizationTooDeep(MOST_LEVELS)
  }
  await refuseTwin(parent.id, organization.name, organization.id)
  await tellSettingsChange(organization.tenantId)
  return organization.merge({ parentId: parent.id }).save()
}
