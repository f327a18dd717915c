import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'

type Row = { key: string; label: ReactNode; calls: number; refused: number }
type CallsTableProps = { caption: string; first: string; rows: Row[] }

const NUMBER = 'py-1.5 ps-4 text-end [unicode-bidi:isolate]'

/** How many calls of what, and how many of them were refused. */
export function CallsTable({ caption, first, rows }: CallsTableProps) {
  const { formatMessage, formatNumber } = useIntl()
  const t = (id: string) => formatMessage({ id: `platform.api.use.${id}` })
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-[0.8125rem] tabular-nums">
        <caption className="pb-1 text-start text-ink-muted">{caption}</caption>
        <thead className="border-b text-ink-muted">
          <tr>
            <th scope="col" className="py-1.5 text-start font-medium">
              {first}
            </th>
            <th scope="col" className="py-1.5 ps-4 text-end font-medium">
              {t('calls')}
            </th>
            <th scope="col" className="py-1.5 ps-4 text-end font-medium">
              {t('refused')}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y">
          {rows.map(({ key, label, calls, refused }) => (
            <tr key={key}>
              <th scope="row" className="py-1.5 text-start font-normal">
                {label}
              </th>
              <td className={NUMBER}>{formatNumber(calls)}</td>
              <td className={NUMBER}>{formatNumber(refused)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
