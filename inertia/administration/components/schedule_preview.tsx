import { useIntl } from 'react-intl'
import type { SchedulePreview as Preview } from '#administration/jobs/types'
import { Callout } from '~/ui/callout'
import { DateText } from '~/ui/date_text'

type SchedulePreviewProps = { preview: Preview | null; zone: string | null }

/** A schedule in words, with its next runs as the reader's clock shows them. */
export function SchedulePreview({ preview, zone }: SchedulePreviewProps) {
  const { formatMessage, formatDate } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.schedules.${id}` })
  return (
    <div role="status" className="flex flex-col gap-3">
      {preview ? (
        <div className="rounded-control border bg-canvas px-4 py-3">
          <p className="font-medium">
            {preview.words} <span className="font-normal text-ink-muted">({zone})</span>
          </p>
          <p className="mt-3 text-[0.8125rem] text-ink-muted">{t('next_runs')}</p>
          <ol className="mt-1 flex flex-col gap-1 tabular-nums">
            {preview.next.map((at) => (
              <li key={at} className="flex flex-wrap gap-x-4">
                <span className="min-w-52">
                  {formatDate(at, {
                    timeZone: zone ?? 'UTC',
                    weekday: 'short',
                    day: 'numeric',
                    month: 'short',
                    year: 'numeric',
                    hour: '2-digit',
                    minute: '2-digit',
                  })}
                </span>
                <span className="text-ink-muted">
                  {t('for_you')} <DateText value={at} />
                </span>
              </li>
            ))}
          </ol>
        </div>
      ) : (
        <Callout kind="warning">{t('errors.cron')}</Callout>
      )}
    </div>
  )
}
