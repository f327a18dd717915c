import { useIntl } from 'react-intl'
import type { DayOfUse } from '#platform/api/keys/use/calls_of_key'
import { CallsTable } from '~/platform/components/api/calls_table'

/** A bar a day: what was answered, and on top of it what was refused. The table below says the same. */
export function CallsChart({ days }: { days: DayOfUse[] }) {
  const { formatDate, formatMessage, formatNumber } = useIntl()
  const t = (id: string) => formatMessage({ id: `platform.api.use.${id}` })
  const dateOf = (day: string) =>
    formatDate(day, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  const longDate = (day: string) => formatDate(day, { dateStyle: 'medium', timeZone: 'UTC' })
  const most = Math.max(...days.map(({ calls }) => calls), 1)
  return (
    <figure>
      <figcaption className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 pb-2 text-[0.8125rem] text-ink-muted">
        <span>{t('chart')}</span>
        <span className="flex gap-4">
          <Legend color="bg-accent" label={t('answered')} />
          <Legend color="bg-danger" label={t('refused')} />
        </span>
      </figcaption>
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 gap-y-1" aria-hidden>
        <div className="flex flex-col justify-between text-end text-xs text-ink-muted tabular-nums">
          <span>{formatNumber(most)}</span>
          <span>{formatNumber(0)}</span>
        </div>
        <div className="flex h-36 min-w-0 items-end gap-0.5 border-b border-line-strong">
          {days.map((day) => (
            <Bar key={day.day} day={day} most={most} label={dateOf(day.day)} />
          ))}
        </div>
        <div className="col-start-2 flex justify-between text-xs text-ink-muted">
          <span>{dateOf(days[0].day)}</span>
          <span>{dateOf(days.at(-1)!.day)}</span>
        </div>
      </div>
      <details className="pt-2 text-[0.8125rem]">
        <summary className="cursor-pointer text-ink-muted">{t('show_table')}</summary>
        <div className="max-w-md pt-2">
          <CallsTable
            caption={t('chart')}
            first={t('day')}
            rows={days
              .filter(({ calls }) => calls > 0)
              .map((day) => ({ ...day, key: day.day, label: longDate(day.day) }))}
          />
        </div>
      </details>
    </figure>
  )
}

type BarProps = { day: DayOfUse; most: number; label: string }

function Bar({ day: { calls, refused }, most, label }: BarProps) {
  const { formatMessage } = useIntl()
  const words = (id: string, count: number) =>
    formatMessage({ id: `platform.api.use.${id}` }, { count })
  const height = (count: number) => ({ height: `${(count / most) * 100}%` })
  return (
    <div
      className="flex h-full min-w-0 flex-1 flex-col justify-end hover:bg-surface-sunken"
      title={`${label}: ${words('calls_count', calls)}, ${words('refused_count', refused)}`}
    >
      <div className="rounded-t-[2px] bg-danger" style={height(refused)} />
      <div
        className={refused ? 'bg-accent' : 'rounded-t-[2px] bg-accent'}
        style={height(calls - refused)}
      />
    </div>
  )
}

const Legend = ({ color, label }: { color: string; label: string }) => (
  <span className="flex items-center gap-1.5">
    <span className={`size-2.5 rounded-[2px] ${color}`} />
    {label}
  </span>
)
