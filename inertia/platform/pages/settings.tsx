import type { SettingsPage } from '#platform/settings/types'
import { useIntl } from 'react-intl'
import { ImportSettings } from '~/platform/components/settings/import_settings'
import { SettingsPanel } from '~/platform/components/settings/settings_panel'
import { Button } from '~/ui/button'
import { PageHeader } from '~/ui/page_header'

/** What a company decides for its people, or the installation for all companies. */
export default function Settings(page: SettingsPage) {
  const { formatMessage } = useIntl()
  const words = (id: string) => formatMessage({ id: `platform.settings.${id}` })
  const isSystem = page.level === 'system'
  const path = isSystem ? '/system/settings' : '/admin/settings'
  return (
    <>
      <PageHeader
        title={words(isSystem ? 'system_title' : 'title')}
        description={words(isSystem ? 'system_lead' : 'lead')}
        actions={
          <>
            <Button icon="download" onPress={() => location.assign(`${path}/export`)}>
              {words('export')}
            </Button>
            <ImportSettings path={path} />
          </>
        }
      />
      <SettingsPanel path={path} {...page} />
    </>
  )
}
