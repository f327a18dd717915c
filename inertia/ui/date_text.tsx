import { useIntl } from 'react-intl'
import { Focusable } from 'react-aria-components/Tooltip'
import { relativeTime } from '~/ui/relative_time'
import { Tooltip } from '~/ui/tooltip'
import { useNow } from '~/ui/use_now'

type DateTextProps = {
  /** An ISO moment, or an ISO day for `style="day"`. */
  value: string
  /** `day` is a calendar day, the same in every zone; the others are moments in the viewer's zone. */
  style?: 'relative' | 'datetime' | 'date' | 'time' | 'day'
}

const FORMATS: Record<string, Intl.DateTimeFormatOptions> = {
  datetime: { dateStyle: 'medium', timeStyle: 'short' },
  date: { dateStyle: 'medium' },
  time: { timeStyle: 'short' },
  day: { dateStyle: 'medium', timeZone: 'UTC' },
}

/** When something is or was, in the zone of who looks at it. */
export function DateText({ value, style = 'datetime' }: DateTextProps) {
  const intl = useIntl()
  if (style === 'relative') {
    return <RelativeDate value={value} />
  }
  return (
    <time dateTime={value} title={style === 'day' ? undefined : exactly(intl, value)}>
      {intl.formatDate(value, FORMATS[style])}
    </time>
  )
}

function RelativeDate({ value }: { value: string }) {
  const intl = useIntl()
  const { amount, unit } = relativeTime(new Date(value), useNow())
  return (
    <Tooltip text={exactly(intl, value)}>
      <Focusable>
        <time
          role="note"
          tabIndex={0}
          dateTime={value}
          className="rounded-sm underline decoration-line-strong/70 decoration-dotted underline-offset-4"
        >
          {intl.formatRelativeTime(amount, unit, { numeric: 'auto' })}
        </time>
      </Focusable>
    </Tooltip>
  )
}

function exactly({ formatDate, timeZone }: ReturnType<typeof useIntl>, value: string) {
  return `${formatDate(value, { dateStyle: 'full', timeStyle: 'short' })} (${timeZone ?? 'UTC'})`
}
