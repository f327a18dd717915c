import { useIntl } from 'react-intl'
import type { PersonDetails } from '#identity/queries/person_details'
import { DateText } from '~/ui/date_text'
import { DescriptionList } from '~/ui/description_list'

type Field = Exclude<keyof PersonDetails, 'custom'>
type PersonFactsProps = { details: PersonDetails; fields: readonly Field[] }

/** What is known of somebody, to be read. */
export function PersonFacts({ details, fields }: PersonFactsProps) {
  const { formatMessage } = useIntl()
  return (
    <DescriptionList
      items={fields.map((field) => ({
        term: formatMessage({ id: `identity.person.fields.${field}` }),
        value: <Value field={field} value={details[field]} />,
      }))}
    />
  )
}

type ValueProps = { field: Field; value: PersonDetails[Field] }

function Value({ field, value }: ValueProps) {
  const { formatMessage } = useIntl()
  if (value === null || typeof value === 'boolean') {
    const nothing = field.endsWith('At') ? 'never' : 'none'
    return (
      <span className="text-ink-muted">{formatMessage({ id: `identity.person.${nothing}` })}</span>
    )
  }
  if (typeof value === 'object') return value.name
  if (field === 'hireDate') return <DateText value={value} style="day" />
  if (field.endsWith('At')) return <DateText value={value} style="datetime" />
  return <bdi>{value}</bdi>
}
