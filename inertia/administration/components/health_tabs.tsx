import { useIntl } from 'react-intl'
import { Tabs } from '~/ui/tabs'

/** How it is now, and how it has been. */
export function HealthTabs({ current }: { current: 'now' | 'metrics' }) {
  const { formatMessage } = useIntl()
  const tab = (name: 'now' | 'metrics', href: string) => ({
    href,
    label: formatMessage({ id: `administration.metrics.tabs.${name}` }),
    isCurrent: current === name,
  })
  return (
    <div className="pb-5">
      <Tabs
        label={formatMessage({ id: 'administration.health.title' })}
        tabs={[tab('now', '/system/health'), tab('metrics', '/system/health/metrics')]}
      />
    </div>
  )
}
