import { defineEndpoints } from '#platform/api/define_endpoint'
import { NotFound } from '#platform/errors'
import { organizationFor } from '#organizations/queries/organization_for'
import { settingsEndpoints } from '#platform/settings/settings_endpoints'

defineEndpoints(
  'Organizations',
  settingsEndpoints({
    path: '/organizations/:organization/settings',
    page: '/admin/orgs/:organization/settings',
    permission: 'organizations.manage',
    whose: 'an organization below the company',
    async placeOf({ me, params }) {
      const { id, parentId } = await organizationFor(me, params.organization)
      if (parentId === null) throw new NotFound()
      return { organization: id }
    },
  })
)
