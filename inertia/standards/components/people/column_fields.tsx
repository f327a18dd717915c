import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { FieldChoice, ImportColumn } from '#standards/people/types'
import { Select } from '~/ui/select'

type ColumnFieldsProps = { columns: ImportColumn[]; fields: FieldChoice[] }

const NONE = 'none'

/** Each column with some of what is in it, and the field that it becomes; no field is chosen twice. */
export function ColumnFields({ columns, fields }: ColumnFieldsProps) {
  const { formatMessage } = useIntl()
  const t = (key: string, values = {}) =>
    formatMessage({ id: `standards.people.mapping.${key}` }, values)
  const [chosen, setChosen] = useState(columns.map(({ field }) => field))
  const choose = (index: number, field: string | null) =>
    setChosen(
      chosen.map((one, other) => (other === index ? field : field && one === field ? null : one))
    )
  return (
    <ul className="divide-y border-t">
      {columns.map(({ header, examples }, index) => (
        <li
          key={`${index}-${header}`}
          className="grid items-center gap-x-6 gap-y-2 px-5 py-3 sm:grid-cols-[minmax(0,1fr)_16rem]"
        >
          <div className="min-w-0">
            <p className="text-sm font-medium break-words">
              <bdi>{header}</bdi>
            </p>
            <p className="truncate text-[0.8125rem] text-ink-muted">
              <bdi>{examples.join(' · ') || t('no_examples')}</bdi>
            </p>
          </div>
          <Select
            label={t('field_of', { column: header })}
            hideLabel
            value={chosen[index] ?? NONE}
            onChange={(value) => choose(index, value === NONE ? null : value)}
            options={[{ value: NONE, label: t('leave') }, ...fields]}
          />
          <input type="hidden" name={`fields[${index}]`} value={chosen[index] ?? ''} />
        </li>
      ))}
    </ul>
  )
}
