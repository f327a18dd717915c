import type { SettingsPage } from '#platform/settings/types'
import type { OrganizationHead } from '#organizations/types'
import { OrganizationFrame } from '~/organizations/components/organization_frame'
import { SettingsPanel } from '~/platform/components/settings/settings_panel'

type OrganizationSettingsProps = SettingsPage & { organization: OrganizationHead }

/** What a part of the company decides for itself and what lies below it. */
export default function OrganizationSettings(props: OrganizationSettingsProps) {
  const { organization, ...page } = props
  return (
    <OrganizationFrame organization={organization} part="settings">
      <SettingsPanel path={`/admin/orgs/${organization.id}/settings`} {...page} />
    </OrganizationFrame>
  )
}
