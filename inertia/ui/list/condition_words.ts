import { useIntl } from 'react-intl'
import type { Condition, ListFilter } from '~/ui/list/types'

/** A condition as people say it: "Due before 1 Dec 2026 (CET)". */
export function useConditionWords() {
  const { formatMessage, formatList, formatDate, formatNumber, timeZone } = useIntl()

  function valueOf({ kind, options }: ListFilter, value: string) {
    if (kind === 'date') return formatDate(value, { dateStyle: 'medium', timeZone: 'UTC' })
    if (kind === 'percent') return formatNumber(Number(value) / 100, PERCENT)
    if (kind === 'duration') return formatNumber(Number(value) / 60, MINUTES)
    if (kind === 'number') return formatNumber(Number(value))
    return options?.find((option) => option.value === value)?.label ?? value
  }

  return (filter: ListFilter, { operator, values }: Condition) => {
    const isDays = operator === 'last' || operator === 'next'
    const words = isDays ? values : values.map((value) => valueOf(filter, value))
    const isDated = filter.kind === 'date' && !isDays && values.length > 0
    return formatMessage(
      {
        id: `ui.filter.words.${filter.kind === 'boolean' && operator === 'in' ? 'answer' : operator}`,
      },
      {
        column: filter.label,
        value: filter.kind === 'choice' ? formatList(words, { type: 'disjunction' }) : words[0],
        end: words[1],
        count: Number(values[0] ?? 0),
        zone: isDated ? ` (${zoneName(values[0], timeZone)})` : '',
      }
    )
  }
}

const PERCENT = { style: 'percent', maximumFractionDigits: 2 } as const
const MINUTES = { style: 'unit', unit: 'minute', maximumFractionDigits: 1 } as const

/** Where the zones of Europe, America and Australia are called by name. */
const NAMING = ['en-GB', 'en-US', 'en-AU']

/** Such as CET, as the zone is called on that day; else its distance from Greenwich. */
function zoneName(day: string, timeZone = 'UTC') {
  const names = NAMING.map(
    (locale) =>
      new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'short' })
        .formatToParts(new Date(`${day}T12:00:00Z`))
        .find(({ type }) => type === 'timeZoneName')!.value
  )
  return names.find((name) => !name.startsWith('GMT')) ?? names[0]
}
