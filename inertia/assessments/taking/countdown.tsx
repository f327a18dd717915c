import { useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import { useSecondsLeft } from '~/assessments/taking/server_clock'
import { classNames } from '~/ui/class_names'
import { Icon } from '~/ui/icon'

/** Said aloud when this many seconds are left. */
const REMINDERS = [300, 60, 10]

type CountdownProps = { until: string; onEnd: () => void }

/** The time left by the server's clock; the last five minutes stand out. */
export function Countdown({ until, onEnd }: CountdownProps) {
  const { formatMessage, formatDate } = useIntl()
  const seconds = useSecondsLeft(until)!
  const [said, say] = useState('')
  const isOver = seconds === 0

  useEffect(() => {
    if (isOver) onEnd()
  }, [isOver])

  useEffect(() => {
    if (REMINDERS.includes(seconds)) {
      say(formatMessage({ id: 'assessments.taking.time_left' }, { time: spoken(seconds) }))
    }
  }, [seconds])

  function spoken(left: number) {
    return left >= 60
      ? formatMessage({ id: 'assessments.taking.minutes' }, { count: Math.round(left / 60) })
      : formatMessage({ id: 'assessments.taking.seconds' }, { count: left })
  }

  return (
    <>
      <span role="status" className="sr-only">
        {said}
      </span>
      <span
        role="timer"
        title={formatMessage(
          { id: 'assessments.taking.until' },
          { time: formatDate(until, { timeStyle: 'short', dateStyle: 'medium' }) }
        )}
        aria-label={formatMessage(
          { id: 'assessments.taking.time_left' },
          { time: clockText(seconds) }
        )}
        className={classNames(
          'inline-flex h-8 items-center gap-1.5 rounded-pill px-3 font-semibold tabular-nums',
          seconds > 300
            ? 'bg-surface-sunken text-ink'
            : seconds > 60
              ? 'bg-warning-soft text-warning'
              : 'bg-danger-soft text-danger'
        )}
      >
        <Icon name="clock" size="sm" />
        {clockText(seconds)}
      </span>
    </>
  )
}

/** 1:05:09, 12:30, 0:08; whole days are told as days. */
function clockText(seconds: number) {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)]
  const two = (value: number) => String(value).padStart(2, '0')
  const rest = two(seconds % 60)
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`
}
