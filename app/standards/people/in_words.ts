import type { I18n } from '@adonisjs/i18n'
import { CUSTOM } from '#standards/people/fields'
import type { RowChange, RowFault } from '#standards/people/types'

/** What a field is called; one of the company's own by its key, where its label is not at hand. */
export const fieldInWords = (field: string, i18n: I18n) =>
  field.startsWith(CUSTOM) ? field.slice(CUSTOM.length) : i18n.t(`standards.people.fields.${field}`)

/** "Department: Sales → Marketing". */
export function changeInWords({ field, before, after }: RowChange, i18n: I18n) {
  const label = fieldInWords(field, i18n)
  const [from, to] = [before, after].map((value) => valueInWords(field, value, i18n))
  const key = before === null ? 'set' : after === null ? 'emptied' : 'changed'
  return i18n.t(`standards.people.change.${key}`, { label, before: from, after: to })
}

/** "Column Mail: somebody has this address already." */
export function faultInWords({ column, reason, params }: RowFault, i18n: I18n) {
  const words = i18n.t(`standards.people.faults.${reason}`, params)
  return column ? i18n.t('standards.people.fault_in', { column, words }) : words
}

function valueInWords(field: string, value: string | null, i18n: I18n) {
  if (value === null) return ''
  return field === 'status' ? i18n.t(`identity.people.filters.status.${value}`) : value
}
