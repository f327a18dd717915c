import { useIntl } from 'react-intl'
import { Tabs } from '~/ui/tabs'

/** What ran, and what will. */
export function JobsTabs({ current }: { current: 'runs' | 'schedules' }) {
  const { formatMessage } = useIntl()
  const tab = (name: 'runs' | 'schedules', href: string) => ({
    href,
    label: formatMessage({ id: `administration.jobs.tabs.${name}` }),
    isCurrent: current === name,
  })
  return (
    <div className="pb-5">
      <Tabs
        label={formatMessage({ id: 'administration.jobs.title' })}
        tabs={[tab('runs', '/system/jobs'), tab('schedules', '/system/jobs/schedules')]}
      />
    </div>
  )
}
