import { useIntl } from 'react-intl'
import type { HealthLine } from '#administration/health/types'
import { Card } from '~/ui/card'
import { DateText } from '~/ui/date_text'
import { StatusBadge } from '~/ui/status_badge'

const TONE = { ok: 'success', warning: 'warning', failed: 'danger' } as const

/** A line for each dependency; on a phone each becomes a block of its own. */
export function HealthTable({ lines }: { lines: HealthLine[] }) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.health.${id}` })
  return (
    <Card isPadded={false}>
      <table className="w-full text-start max-md:block">
        <caption className="sr-only">{t('caption')}</caption>
        <thead className="border-b text-[0.8125rem] text-ink-muted max-md:sr-only">
          <tr>
            {['check', 'state', 'figure', 'since'].map((column) => (
              <th key={column} scope="col" className="px-5 py-2.5 text-start font-medium">
                {t(`columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y max-md:block">
          {lines.map((line) => (
            <Line key={line.key} line={line} />
          ))}
        </tbody>
      </table>
    </Card>
  )
}

function Line({ line }: { line: HealthLine }) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `administration.health.${id}` })
  const cell = 'px-5 py-3 align-top max-md:block max-md:p-0'
  return (
    <tr className="max-md:flex max-md:flex-col max-md:gap-1.5 max-md:px-5 max-md:py-4">
      <th scope="row" className={`${cell} text-start font-medium`}>
        {line.label}
      </th>
      <td className={cell}>
        <StatusBadge
          status={line.state}
          label={t(`states.${line.state}`)}
          tone={TONE[line.state]}
        />
      </td>
      <td className={`${cell} md:w-1/2`}>
        <span className="tabular-nums">{line.figure}</span>
        {line.at && (
          <span className="text-ink-muted">
            {' · '}
            <DateText value={line.at} style="relative" />
          </span>
        )}
        {line.hint && (
          <p className="max-w-prose pt-1 text-[0.8125rem] text-ink-muted">
            <span className="font-medium text-ink">{t('what_to_do')}:</span> {line.hint}
          </p>
        )}
      </td>
      <td className={`${cell} whitespace-nowrap text-ink-muted`}>
        <span className="md:hidden">{t('columns.since')} </span>
        <DateText value={line.since} style="relative" />
      </td>
    </tr>
  )
}
