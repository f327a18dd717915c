import { usePoll } from '@inertiajs/react'
import { useEffect } from 'react'
import { useIntl } from 'react-intl'
import type { RunAbilities, RunCounts } from '#administration/jobs/types'
import { JobsTabs } from '~/administration/components/jobs_tabs'
import { RunActions } from '~/administration/components/run_actions'
import { EmptyState } from '~/ui/empty_state'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'
import { StatTile } from '~/ui/stat_tile'

type JobRunsProps = { list: ListData<ListRow>; counts: RunCounts }
type RunRow = ListRow & { name: string; can: RunAbilities }

const POLL_MILLISECONDS = 3000

/** Every run of the company: at work, waiting, failed, done. */
export default function JobRuns({ list, counts }: JobRunsProps) {
  const { formatMessage, formatNumber } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.jobs.${id}` })
  const isBusy = counts.running + counts.waiting > 0
  const { start, stop } = usePoll(
    POLL_MILLISECONDS,
    { only: ['list', 'counts'] },
    { autoStart: false }
  )
  useEffect(() => {
    if (isBusy) start()
    return stop
  }, [isBusy])

  const tile = (status: keyof RunCounts) => ({
    label: t(`tiles.${status}`),
    value: formatNumber(counts[status]),
    href: `/system/jobs?filter[status]=${status}`,
  })
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <JobsTabs current="runs" />
      <div className="mb-5 grid gap-4 sm:grid-cols-3">
        <StatTile {...tile('running')} icon="play" tone="accent" />
        <StatTile {...tile('waiting')} icon="clock" tone="info" />
        <StatTile
          {...tile('failed')}
          icon="alert"
          tone={counts.failed > 0 ? 'danger' : 'neutral'}
          note={counts.failed > 0 ? t('tiles.failed_note') : undefined}
        />
      </div>
      <DataTable
        list={list as ListData<RunRow>}
        caption={t('caption')}
        rowActions={({ id, name, can }) => <RunActions id={id} name={name} can={can} />}
        empty={<EmptyState icon="activity" title={t('empty')} description={t('empty_text')} />}
      />
    </>
  )
}
