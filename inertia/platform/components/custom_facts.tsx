import { FormattedMessage, FormattedNumber } from 'react-intl'
import type { CustomFact, CustomForm } from '#platform/custom_fields/types'
import { DateText } from '~/ui/date_text'
import { DescriptionList } from '~/ui/description_list'

/** What is in the fields of a company, to be read. */
export function CustomFacts({ custom: { fields, values } }: { custom: CustomForm }) {
  const facts = fields.map(({ label, type, key, options }) => {
    const wordsOf = (one: unknown) => options.find((o) => o.key === one)?.label ?? String(one)
    const value = values[key]
    const words = Array.isArray(value)
      ? value.map(wordsOf)
      : options.length > 0 && value !== null
        ? wordsOf(value)
        : value
    return { label, type, value: words as CustomFact['value'] | null }
  })
  return (
    <DescriptionList
      items={facts.map((fact) => ({ term: fact.label, value: <FactValue {...fact} /> }))}
    />
  )
}

type FactValueProps = { type: CustomFact['type']; value: CustomFact['value'] | null }

/** A value as its type is written. */
export function FactValue({ type, value }: FactValueProps) {
  if (value === null || value === '') {
    return (
      <span className="text-ink-muted">
        <FormattedMessage id="ui.custom_fields.nothing" />
      </span>
    )
  }
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value === 'number') return <FormattedNumber value={value} />
  if (typeof value === 'boolean') return <FormattedMessage id={value ? 'ui.yes' : 'ui.no'} />
  if (type === 'date') return <DateText value={value} style="day" />
  if (type === 'link') {
    return (
      <a href={value} rel="noreferrer" className="text-accent-ink underline underline-offset-3">
        {value}
      </a>
    )
  }
  return <bdi className="whitespace-pre-line">{value}</bdi>
}
