import { DateTime } from 'luxon'
import type { Filter } from '#platform/lists/filters/list_filters'
import type { Condition, FilterOperator } from '~/ui/list/types'

const MOST_VALUES = 50

/**
 * A condition as an address says it: `before:2026-12-01`, `not:active,pending`, or only the
 * values for the first operator of its kind. Null for what makes no sense.
 */
export function readCondition(filter: Filter, text: string): Condition | null {
  const [, named, rest] = /^([a-z]+):(.*)$/s.exec(text) ?? []
  const isNamed = filter.operators.includes(named as FilterOperator)
  const operator = isNamed ? (named as FilterOperator) : filter.operators[0]
  const values = fittingValues(filter, operator, isNamed ? rest : text)
  return values && { operator, values }
}

function fittingValues(filter: Filter, operator: FilterOperator, text: string) {
  if (operator === 'empty' || operator === 'filled') return text === '' ? [] : null
  if (filter.kind === 'text') return text.trim() ? [unescaped(text).slice(0, 200)] : null
  const values = partsOf(text)
  const count = operator === 'between' ? 2 : 1
  const isMany = filter.kind === 'choice'
  if (values.length === 0 || (!isMany && values.length !== count)) return null
  return values.every((value) => isValue(filter, operator, value))
    ? values.slice(0, MOST_VALUES)
    : null
}

function isValue(filter: Filter, operator: FilterOperator, value: string) {
  if (filter.kind === 'choice') {
    const known = Array.isArray(filter.options) ? filter.options.includes(value) : true
    return known && (filter.isValue?.(value) ?? true)
  }
  if (filter.kind === 'boolean') return value === 'true' || value === 'false'
  if (operator === 'last' || operator === 'next') return /^[1-9]\d{0,3}$/.test(value)
  if (filter.kind === 'date') {
    return /^[12]\d{3}-\d\d-\d\d$/.test(value) && DateTime.fromISO(value).isValid
  }
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(value)
}

/** A comma of a value itself has a backslash before it. */
const partsOf = (text: string) =>
  (text.match(/(?:\\.|[^,\\])+/gs) ?? []).map(unescaped).filter(Boolean)

const unescaped = (text: string) => text.replace(/\\(.)/gs, '$1')
