import { cleanKey, cleanText, hasLookAlikes, isTrickyKey } from '#standards/people/read/clean_text'
import { dayOf, type DateOrder } from '#standards/people/read/day_of'
import { CUSTOM } from '#standards/people/fields'
import { customValueOf } from '#standards/people/read/custom_value_of'
import { localeOf, statusOf } from '#standards/people/read/words_of_cells'
import type { CustomControl } from '#platform/custom_fields/types'
import type { RowFault } from '#standards/people/types'

/** What a row says, by field; null where it empties one. */
export type RowValues = Record<string, unknown>

export type Reader = {
  columns: { header: string; field: string | null }[]
  clears: boolean
  dateOrder: DateOrder
  custom: Map<string, CustomControl>
}

const KEYS = new Set(['employeeId', 'email', 'username', 'manager'])
/** A person cannot be without these. */
const NEVER_EMPTY = new Set([
  ...['email', 'firstName', 'lastName', 'status', 'locale', 'timezone', 'role', 'organization'],
])

/** The values of a row, and what is wrong with its cells. */
export function readValues(cells: string[], reader: Reader) {
  const values: RowValues = {}
  const faults: RowFault[] = []
  reader.columns.forEach(({ header, field }, index) => {
    if (!field) return
    const text = KEYS.has(field) ? cleanKey(cells[index] ?? '') : cleanText(cells[index] ?? '')
    if (text === '') {
      if (reader.clears && !NEVER_EMPTY.has(field)) values[field] = null
      return
    }
    const reason = suspicion(field, text)
    const value = valueOf(field, text, reader)
    if (reason) faults.push({ column: header, field, reason })
    else if (value === undefined)
      faults.push({
        column: header,
        field,
        reason: 'unknown_value',
        params: { value: text.slice(0, 60) },
      })
    else values[field] = value
  })
  return { values, faults }
}

function suspicion(field: string, text: string) {
  const isTricky = KEYS.has(field)
    ? isTrickyKey(text)
    : field.endsWith('Name') && hasLookAlikes(text)
  return isTricky ? 'look_alike' : null
}

/** Undefined is what cannot be understood. */
function valueOf(field: string, text: string, { custom, dateOrder }: Reader): unknown {
  if (field === 'email' || field === 'username') return text.toLowerCase()
  if (field === 'hireDate') return dayOf(text, dateOrder) ?? undefined
  if (field === 'status') return statusOf(text)
  if (field === 'locale') return localeOf(text)
  if (field.startsWith(CUSTOM)) {
    return customValueOf(custom.get(field.slice(CUSTOM.length))!, text, dateOrder)
  }
  return text.replace(/\s+/g, ' ')
}
