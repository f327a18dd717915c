import { useIntl } from 'react-intl'
import type { ScheduleDetails, ScheduleRun } from '#administration/jobs/types'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { DurationText } from '~/ui/duration_text'
import { StatusBadge } from '~/ui/status_badge'
import { TextLink } from '~/ui/text_link'

type ScheduleRunsProps = { schedule: ScheduleDetails; runs: ScheduleRun[] }

/** How the last runs went, and how long they took. */
export function ScheduleRuns({ schedule, runs }: ScheduleRunsProps) {
  const { formatMessage } = useIntl()
  const { runCount, successCount, failureCount } = schedule
  return (
    <Card title={formatMessage({ id: 'administration.schedules.last_runs' })}>
      <p className="pb-2 text-[0.8125rem] text-ink-muted">
        {formatMessage(
          { id: 'administration.schedules.counts' },
          { runs: runCount, good: successCount, failed: failureCount }
        )}
      </p>
      <ul className="divide-y">
        {runs.map(({ id, status, label, at, seconds }) => (
          <li key={id} className="flex items-center justify-between gap-3 py-2.5">
            <span className="flex min-w-0 flex-col">
              <TextLink href={`/system/jobs/${id}`}>
                <DateText value={at} />
              </TextLink>
              <span className="text-[0.8125rem] text-ink-muted">
                {seconds !== null && <DurationText seconds={seconds} />}
              </span>
            </span>
            <StatusBadge status={status} label={label} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
