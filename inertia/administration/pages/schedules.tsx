import { useIntl } from 'react-intl'
import { JobsTabs } from '~/administration/components/jobs_tabs'
import { RunNow } from '~/administration/components/run_now'
import { ScheduleSwitch } from '~/administration/components/schedule_switch'
import { Callout } from '~/ui/callout'
import { EmptyState } from '~/ui/empty_state'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'

type SchedulesProps = { list: ListData<ListRow>; sleeping: string[] }
type ScheduleRow = ListRow & { name: string; isEnabled: boolean; canSwitch: boolean }

/** What the clock asks for in the company. */
export default function Schedules({ list, sleeping }: SchedulesProps) {
  const { formatMessage, formatList } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.schedules.${id}` })
  const names = sleeping.map((name) => formatMessage({ id: `platform.jobs.names.${name}` }))
  return (
    <>
      <PageHeader
        title={formatMessage({ id: 'administration.jobs.title' })}
        description={t('lead')}
      />
      <JobsTabs current="schedules" />
      {names.length > 0 && (
        <div className="pb-5">
          <Callout kind="warning" title={t('sleeping_title')}>
            {formatMessage(
              { id: 'administration.schedules.sleeping' },
              { names: formatList(names), count: names.length }
            )}
          </Callout>
        </div>
      )}
      <DataTable
        list={list as ListData<ScheduleRow>}
        caption={t('caption')}
        rowActions={(row) => (
          <div className="flex justify-end gap-2">
            <RunNow id={row.id} name={row.name} />
            {row.canSwitch && <ScheduleSwitch {...row} />}
          </div>
        )}
        empty={<EmptyState icon="clock" title={t('empty')} description={t('empty_text')} />}
      />
    </>
  )
}
