import { useIntl } from 'react-intl'
import type { RightRow } from '#organizations/types'
import { RightChoice } from '~/organizations/components/right_choice'
import { Badge } from '~/ui/badge'
import { Icon } from '~/ui/icon'

type RightsAreaProps = {
  area: string
  rows: RightRow[]
  /** What each says now, changed or not. */
  valueOf: (row: RightRow) => boolean | null
  canChange: boolean
  onChange: (row: RightRow, value: boolean | null) => void
}

/** The rights about one kind of thing. */
export function RightsArea({ area, rows, valueOf, canChange, onChange }: RightsAreaProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `organizations.${key}` })
  return (
    <section aria-label={t(`areas.${area}`)}>
      <h2 className="pb-2 text-[0.9375rem] font-semibold">{t(`areas.${area}`)}</h2>
      <div className="rounded-card border bg-surface">
        <table className="w-full text-sm max-sm:block">
          <caption className="sr-only">{t(`areas.${area}`)}</caption>
          <thead className="sr-only">
            <tr>
              <th scope="col">{t('rights.right')}</th>
              <th scope="col">{t('rights.own')}</th>
              <th scope="col">{t('rights.outcome')}</th>
            </tr>
          </thead>
          <tbody className="max-sm:block">
            {rows.map((row) => (
              <tr
                key={row.permission}
                className="border-t first:border-t-0 max-sm:flex max-sm:flex-col max-sm:gap-2 max-sm:p-4"
              >
                <th scope="row" className="text-start font-normal sm:p-3 sm:ps-5">
                  <RightName row={row} />
                </th>
                <td className="sm:w-64 sm:p-3">
                  <RightChoice
                    name={row.permission}
                    label={formatMessage({ id: `platform.permissions.${row.permission}` })}
                    value={valueOf(row)}
                    mayAllow={row.mayGive}
                    isDisabled={!canChange}
                    onChange={(value) => onChange(row, value)}
                  />
                </td>
                <td className="sm:w-56 sm:p-3 sm:pe-5">
                  <Outcome row={row} own={valueOf(row)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function RightName({ row }: { row: RightRow }) {
  const { formatMessage } = useIntl()
  return (
    <span className="flex flex-col gap-0.5">
      <span className="flex flex-wrap items-center gap-2 font-medium">
        {formatMessage({ id: `platform.permissions.${row.permission}` })}
        {row.isDangerous && (
          <Badge tone="warning" icon="warning">
            {formatMessage({ id: 'organizations.rights.dangerous' })}
          </Badge>
        )}
      </span>
      <code className="text-xs text-ink-muted">{row.permission}</code>
      {!row.mayGive && (
        <span className="text-xs text-ink-muted">
          {formatMessage({ id: 'organizations.rights.not_yours' })}
        </span>
      )}
    </span>
  )
}

/** What it comes to: its own word, or that of the role it inherits from. */
function Outcome({ row, own }: { row: RightRow; own: boolean | null }) {
  const { formatMessage } = useIntl()
  const granted = own ?? row.inherited?.granted ?? false
  const source = own !== null ? 'from_own' : row.inherited !== null ? 'from_parent' : 'from_nothing'
  return (
    <span className="flex items-start gap-2">
      <Icon
        name={granted ? 'check' : 'minus'}
        className={granted ? 'mt-0.5 text-success' : 'mt-0.5 text-ink-faint'}
      />
      <span className="flex flex-col">
        {formatMessage({ id: `organizations.rights.${granted ? 'may' : 'may_not'}` })}
        <span className="text-xs text-ink-muted">
          {formatMessage(
            { id: `organizations.rights.${source}` },
            { role: row.inherited?.from ?? '' }
          )}
        </span>
      </span>
    </span>
  )
}
