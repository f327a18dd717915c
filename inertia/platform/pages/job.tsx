import { router, usePoll } from '@inertiajs/react'
import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import type { JobRunView } from '#platform/jobs/types'
import { MadeFile } from '~/platform/components/made_file'
import { Callout } from '~/ui/callout'
import { Card } from '~/ui/card'
import { LinkButton } from '~/ui/link_button'
import { PageHeader } from '~/ui/page_header'
import { ProgressBar } from '~/ui/progress_bar'
import { StatusBadge } from '~/ui/status_badge'

const POLL_MILLISECONDS = 700

/** Watches one job until it ends, then goes on to what it made. */
export default function Job({ run }: { run: JobRunView }) {
  const { formatMessage } = useIntl()
  const isOver = run.status !== 'waiting' && run.status !== 'running'
  const [wasOver] = useState(isOver)
  const next = nextOf(run)
  const { stop } = usePoll(POLL_MILLISECONDS, { only: ['run'] })
  useEffect(() => {
    if (isOver) stop()
    if (next) router.visit(next, { replace: true })
  }, [isOver, next])

  const percent = isOver ? 100 : run.total > 0 ? (100 * run.done) / run.total : 0
  return (
    <>
      <PageHeader
        title={formatMessage({ id: `platform.jobs.names.${run.name}` })}
        badge={
          <StatusBadge
            status={run.status}
            label={formatMessage({ id: `platform.jobs.filters.status.${run.status}` })}
          />
        }
        actions={
          <LinkButton href="/jobs">{formatMessage({ id: 'platform.jobs.back' })}</LinkButton>
        }
      />
      <Card isPadded>
        {run.error ? (
          <Callout kind="danger">{run.error}</Callout>
        ) : run.status === 'cancelled' || run.status === 'discarded' ? (
          <Callout>{formatMessage({ id: 'platform.jobs.ended' })}</Callout>
        ) : run.file ? (
          <MadeFile file={run.file} isAwaited={!wasOver} />
        ) : (
          <div className="flex flex-col gap-3" aria-live="polite">
            <p className="text-ink-muted">
              {run.step && formatMessage({ id: `platform.jobs.steps.${run.step}` })}{' '}
              {run.total > 0 &&
                formatMessage(
                  { id: 'platform.jobs.done_of' },
                  { done: run.done, total: run.total }
                )}
            </p>
            <ProgressBar
              percent={percent}
              label={formatMessage({ id: `platform.jobs.names.${run.name}` })}
            />
          </div>
        )}
      </Card>
    </>
  )
}

function nextOf({ status, result }: JobRunView) {
  return status === 'completed' || status === 'retried' ? (result?.next ?? null) : null
}
