import { useIntl } from 'react-intl'
import type { TableState, TriedTable } from '#administration/isolation/types'
import { Card } from '~/ui/card'

type TriedTablesProps = { state: TableState; tables: TriedTable[] }

/** The tables that one verdict was given on; nothing where there are none. */
export function TriedTables({ state, tables }: TriedTablesProps) {
  const { formatMessage, formatNumber } = useIntl()
  const names = tables.filter((table) => table.state === state).map(({ name }) => name)
  if (names.length === 0) return null
  const title = formatMessage({ id: `administration.isolation.states.${state}` })
  return (
    <Card title={`${title} (${formatNumber(names.length)})`}>
      <ul className="columns-[14rem] gap-6" dir="ltr">
        {names.map((name) => (
          <li key={name} className="py-0.5">
            <code className="text-[0.8125rem] break-all">{name}</code>
          </li>
        ))}
      </ul>
    </Card>
  )
}
