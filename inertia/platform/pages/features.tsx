import type { SettingView } from '#platform/settings/types'
import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import { SettingFacts } from '~/platform/components/settings/setting_facts'
import { Card } from '~/ui/card'
import { PageHeader } from '~/ui/page_header'
import { Switch } from '~/ui/switch'

type FeaturesProps = { features: SettingView[] }

/** Parts of the application that can be switched off, and what that does. */
export default function Features({ features }: FeaturesProps) {
  const { formatMessage } = useIntl()
  const words = (id: string) => formatMessage({ id: `platform.features.${id}` })
  const change = (key: string, isOn: boolean) =>
    router.put('/admin/settings', { settings: { [key]: isOn } }, { preserveScroll: true })
  return (
    <>
      <PageHeader title={words('title')} description={words('lead')} />
      <Card isPadded={false} className="max-w-3xl">
        <ul>
          {features.map((feature) => (
            <li
              key={feature.key}
              className="flex items-start justify-between gap-6 border-t px-5 py-4 first:border-t-0"
            >
              <div className="min-w-0">
                <h2 className="text-sm font-medium">{feature.label}</h2>
                <p className="max-w-prose text-[0.8125rem] text-ink-muted">{feature.hint}</p>
                <SettingFacts setting={feature} />
              </div>
              <Switch
                isSelected={feature.value === true}
                isDisabled={feature.isLockedAbove}
                onChange={(isOn) => change(feature.key, isOn)}
              >
                <span className="sr-only">{feature.label}</span>
              </Switch>
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
