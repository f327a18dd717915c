import { usePoll } from '@inertiajs/react'
import { useEffect } from 'react'
import { useIntl } from 'react-intl'
import type { RunDetails } from '#administration/jobs/types'
import { RunActions } from '~/administration/components/run_actions'
import { Callout } from '~/ui/callout'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { DescriptionList } from '~/ui/description_list'
import { DurationText } from '~/ui/duration_text'
import { PageHeader } from '~/ui/page_header'
import { ProgressBar } from '~/ui/progress_bar'
import { StatusBadge } from '~/ui/status_badge'
import { TextLink } from '~/ui/text_link'

const POLL_MILLISECONDS = 1500

/** One run: how far it is, why it failed, and what can be done about it. */
export default function JobRun({ run }: { run: RunDetails }) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.jobs.${id}` })
  const name = formatMessage({ id: `platform.jobs.names.${run.name}` })
  const isOpen = run.status === 'running' || run.status === 'waiting'
  const { start, stop } = usePoll(POLL_MILLISECONDS, { only: ['run'] }, { autoStart: false })
  useEffect(() => {
    if (isOpen) start()
    return stop
  }, [isOpen])

  return (
    <>
      <PageHeader
        title={name}
        breadcrumbs={[{ label: t('title'), href: '/system/jobs' }, { label: name }]}
        badge={
          <StatusBadge
            status={run.status}
            label={
              run.isStopping && run.status === 'running'
                ? t('stopping')
                : formatMessage({ id: `platform.jobs.filters.status.${run.status}` })
            }
          />
        }
        actions={<RunActions id={run.id} name={name} can={run.can} size="md" />}
      />
      <div className="flex max-w-3xl flex-col gap-5">
        {run.error && (
          <Callout kind={run.status === 'failed' ? 'danger' : 'warning'} title={run.error}>
            {run.technical && (
              <code className="text-[0.8125rem] break-words text-ink-muted">{run.technical}</code>
            )}
          </Callout>
        )}
        {run.status === 'running' && <Progress run={run} label={name} />}
        <Card>
          <DescriptionList items={facts(run, t)} />
        </Card>
      </div>
    </>
  )
}

function Progress({ run, label }: { run: RunDetails; label: string }) {
  const { formatMessage } = useIntl()
  return (
    <Card>
      <div className="flex flex-col gap-3" aria-live="polite">
        <p className="text-ink-muted">
          {run.step && formatMessage({ id: `platform.jobs.steps.${run.step}` })}{' '}
          {run.total > 0 &&
            formatMessage({ id: 'platform.jobs.done_of' }, { done: run.done, total: run.total })}
        </p>
        <ProgressBar percent={run.total > 0 ? (100 * run.done) / run.total : 0} label={label} />
      </div>
    </Card>
  )
}

function facts(run: RunDetails, t: (id: string) => string) {
  const at = (value: string) => <DateText value={value} />
  const schedule = run.schedule && (
    <TextLink href={`/system/jobs/schedules/${run.schedule}`}>{t('by.clock')}</TextLink>
  )
  return [
    { term: t('columns.startedBy'), value: run.startedBy ?? schedule ?? t('by.system') },
    { term: t('columns.createdAt'), value: at(run.createdAt) },
    { term: t('columns.beganAt'), value: run.startedAt && at(run.startedAt) },
    { term: t('columns.finishedAt'), value: run.finishedAt && at(run.finishedAt) },
    {
      term: t('columns.duration'),
      value: run.seconds !== null && <DurationText seconds={run.seconds} />,
    },
    { term: t('columns.attempts'), value: run.attempts },
  ].filter(({ value }) => value !== null && value !== false)
}
