import { useIntl } from 'react-intl'
import type { TimelineEntry } from '#assessments/types'
import { Card } from '~/ui/card'
import { Icon } from '~/ui/icon'
import type { IconName } from '~/ui/icons'
import { classNames } from '~/ui/class_names'

const LOOKS: Record<TimelineEntry['kind'], { icon: IconName; color: string }> = {
  started: { icon: 'play', color: 'text-accent-ink' },
  saved: { icon: 'check', color: 'text-success' },
  superseded: { icon: 'history', color: 'text-ink-muted' },
  late: { icon: 'warning', color: 'text-warning' },
  handed_in: { icon: 'send', color: 'text-accent-ink' },
}

/** "Did it save?", answered with times. */
export function AttemptTimeline({ entries }: { entries: TimelineEntry[] }) {
  const { formatMessage, formatDate } = useIntl()
  return (
    <Card title={formatMessage({ id: 'assessments.teach.timeline' })}>
      <ol className="flex flex-col gap-2.5">
        {entries.map((entry) => (
          <li key={entry.id} className="flex items-start gap-2.5 text-[0.8125rem]">
            <Icon
              name={LOOKS[entry.kind].icon}
              size="sm"
              className={classNames('mt-1', LOOKS[entry.kind].color)}
            />
            <div className="min-w-0 grow">
              <p>
                <span className="font-medium">
                  {formatMessage(
                    { id: `assessments.teach.event_${entry.kind}` },
                    { number: entry.question ?? 0 }
                  )}
                </span>
                {entry.window && (
                  <span className="text-ink-muted">
                    {' · '}
                    {formatMessage({ id: 'assessments.teach.window' }, { name: entry.window })}
                  </span>
                )}
              </p>
              {entry.question !== null && (
                <p className="line-clamp-2 break-words text-ink-muted">
                  {entry.answer === null
                    ? formatMessage({ id: 'assessments.teach.too_long' })
                    : entry.answer || formatMessage({ id: 'assessments.teach.cleared' })}
                </p>
              )}
            </div>
            <time dateTime={entry.at} className="shrink-0 text-ink-muted tabular-nums">
              {formatDate(entry.at, { timeStyle: 'medium' })}
            </time>
          </li>
        ))}
      </ol>
    </Card>
  )
}
