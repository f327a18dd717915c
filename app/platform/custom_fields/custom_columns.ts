import { containsAny } from '#platform/custom_fields/contains_any'
import { customFieldsOf } from '#platform/custom_fields/custom_fields_of'
import type CustomField from '#platform/custom_fields/custom_field'
import type { CustomType } from '#platform/custom_fields/types'
import type {
  ColumnDefinition,
  FilterDefinition,
  ListDefinition,
} from '#platform/lists/define_list'
import type { ColumnKind } from '~/ui/list/types'

const KINDS: Record<CustomType, ColumnKind> = {
  text: 'text',
  long_text: 'text',
  number: 'number',
  date: 'date',
  boolean: 'boolean',
  choice: 'status',
  choices: 'text',
  link: 'text',
  email: 'text',
}

/** The list with a column, not shown until chosen, and a filter for each field that the company added. */
export async function withCustomFields(definition: ListDefinition): Promise<ListDefinition> {
  if (!definition.custom) return definition
  const { record, sql } = definition.custom
  const fields = await customFieldsOf(record)
  if (fields.length === 0) return definition
  return {
    ...definition,
    columns: [...definition.columns, ...fields.map((field) => columnFor(field, sql))],
    filters: [...(definition.filters ?? []), ...fields.flatMap((field) => filterFor(field, sql))],
    toRow: (raw, ctx) => ({ ...cellsOf(fields, raw), ...definition.toRow?.(raw, ctx) }),
  }
}

const nameOf = ({ key }: CustomField) => `custom_${key}`

const columnFor = (field: CustomField, json: string): ColumnDefinition => ({
  key: nameOf(field),
  kind: KINDS[field.type],
  label: field.label,
  sql: sqlOf(field, json),
  sortable: field.type !== 'choices',
  hidden: true,
})

/** Only what is of the field's kind: programs may have written anything before there was a field. */
function sqlOf({ key, type }: CustomField, json: string) {
  const value = `${json}->'${key}'`
  const text = `${json}->>'${key}'`
  if (type === 'number')
    return `CASE WHEN jsonb_typeof(${value}) = 'number' THEN (${text})::numeric END`
  if (type === 'boolean') {
    return `CASE WHEN jsonb_typeof(${value}) = 'boolean' THEN (${text})::boolean END`
  }
  if (type === 'date') return `stoa_day(${text})::text`
  return type === 'choices' ? `(${value})` : `(${text})`
}

function filterFor(field: CustomField, json: string): FilterDefinition[] {
  const options = async () => field.options.map(({ key, label }) => ({ value: key, label }))
  const isValue = (value: string) => field.options.some(({ key }) => key === value)
  if (field.type === 'choice') return [{ key: nameOf(field), kind: 'choice', options, isValue }]
  if (field.type !== 'choices') return []
  return [
    {
      key: nameOf(field),
      kind: 'choice',
      options,
      isValue,
      where: (query, values) => containsAny(query, `${json}->'${field.key}'`, values),
    },
  ]
}

function cellsOf(fields: CustomField[], raw: Record<string, any>) {
  return Object.fromEntries(
    fields.map((field) => [nameOf(field), cellOf(field, raw[nameOf(field)])])
  )
}

/** Keys of options in their words; a number of PostgreSQL comes as text. */
function cellOf({ type, options }: CustomField, value: any) {
  const wordsOf = (key: string) => options.find((option) => option.key === key)?.label ?? key
  if (value === null || value === undefined) return null
  if (type === 'number') return Number(value)
  if (type === 'choice') return { value, label: wordsOf(value), tone: 'neutral' }
  return type === 'choices' && Array.isArray(value) ? value.map(wordsOf).join(', ') : value
}
