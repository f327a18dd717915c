import { useIntl } from 'react-intl'
import { Tabs } from '~/ui/tabs'

type HealthTab = 'now' | 'metrics' | 'isolation'

/** How it is now, how it has been, and whether companies see nothing of each other. */
export function HealthTabs({ current }: { current: HealthTab }) {
  const { formatMessage } = useIntl()
  const tab = (name: HealthTab, href: string) => ({
    href,
    label: formatMessage({ id: `administration.metrics.tabs.${name}` }),
    isCurrent: current === name,
  })
  return (
    <div className="pb-5">
      <Tabs
        label={formatMessage({ id: 'administration.health.title' })}
        tabs={[
          tab('now', '/system/health'),
          tab('metrics', '/system/health/metrics'),
          tab('isolation', '/system/health/isolation'),
        ]}
      />
    </div>
  )
}
