import { DateTime } from 'luxon'
import db from '#platform/db'
import { clock } from '#platform/clock'
import type { ListContext, Query } from '#platform/lists/define_list'
import type { Filter } from '#platform/lists/filters/list_filters'
import type { Condition } from '~/ui/list/types'

/** Leaves the rows for which the condition holds. */
export function whereCondition(
  query: Query,
  filter: Filter,
  condition: Condition,
  ctx: ListContext
) {
  const { operator, values } = condition
  if (operator === 'empty' || operator === 'filled') return whereNothing(query, filter, operator)
  if (filter.kind === 'choice' || filter.kind === 'boolean') {
    return whereChosen(query, filter, condition, ctx)
  }
  if (filter.kind === 'text') {
    return query.whereRaw(`(${filter.sql})::text ILIKE ?`, [patternOf(operator, values[0])])
  }
  if (filter.kind === 'date' && !filter.isDay) return whereMoment(query, filter, condition, ctx)
  if (filter.kind === 'date') return whereDay(query, filter, condition, ctx)
  return whereAmount(query, filter, condition)
}

function whereNothing(query: Query, { sql, kind }: Filter, operator: 'empty' | 'filled') {
  const nothing = kind === 'text' || kind === 'choice' ? `nullif((${sql})::text, '')` : `(${sql})`
  void query.whereRaw(`${nothing} IS ${operator === 'empty' ? 'NULL' : 'NOT NULL'}`)
}

function whereChosen(
  query: Query,
  filter: Filter,
  { operator, values }: Condition,
  ctx: ListContext
) {
  const isOne = (chosen: Query, of: string[]) =>
    filter.where
      ? filter.where(chosen, of, ctx)
      : chosen.whereRaw(`(${filter.sql})::text IN (${of.map(() => '?').join(', ')})`, of)
  if (operator === 'in' && !(filter.where && values[0] === 'false')) return isOne(query, values)
  // "None of" is also true of what has no value at all.
  const unwanted = operator === 'in' ? ['true'] : values
  void query.whereNotExists((none) => isOne(none.select(db.raw('1')), unwanted))
}

function patternOf(operator: Condition['operator'], words: string) {
  const escaped = words.trim().replace(/[\\%_]/g, '\\$&')
  if (operator === 'is') return escaped
  return operator === 'starts' ? `${escaped}%` : `%${escaped}%`
}

function whereAmount(query: Query, { sql }: Filter, { operator, values }: Condition) {
  if (operator === 'between') {
    const [low, high] = values.map(Number).sort((a, b) => a - b)
    void query.whereRaw(`(${sql}) BETWEEN ?::numeric AND ?::numeric`, [low, high])
    return
  }
  const sign = operator === 'gte' ? '>=' : operator === 'lte' ? '<=' : '='
  void query.whereRaw(`(${sql}) ${sign} ?::numeric`, [values[0]])
}

/** A column of calendar days, the same in every zone. */
function whereDay(query: Query, { sql }: Filter, condition: Condition, ctx: ListContext) {
  const { from, until } = stretchOf(condition, ctx)
  if (from) void query.whereRaw(`(${sql})::date >= ?::date`, [from.toISODate()!])
  if (until) void query.whereRaw(`(${sql})::date < ?::date`, [until.toISODate()!])
}

function whereMoment(query: Query, { sql }: Filter, condition: Condition, ctx: ListContext) {
  const { from, until } = stretchOf(condition, ctx)
  if (from) void query.whereRaw(`(${sql}) >= ?::timestamptz`, [from.toISO()!])
  if (until) void query.whereRaw(`(${sql}) < ?::timestamptz`, [until.toISO()!])
}

/** From the start of the first day to the start of the day after the last, where the viewer is. */
function stretchOf({ operator, values }: Condition, { me }: ListContext) {
  const zone = me.timezone
  const today = clock.now().setZone(zone).startOf('day')
  if (operator === 'last') {
    return { from: today.minus({ days: Number(values[0]) }), until: today.plus({ days: 1 }) }
  }
  if (operator === 'next') {
    return { from: today, until: today.plus({ days: Number(values[0]) + 1 }) }
  }
  const days = values.map((day) => DateTime.fromISO(day, { zone }).startOf('day'))
  const [first, last] = days.toSorted((a, b) => a.toMillis() - b.toMillis())
  if (operator === 'before') return { until: first }
  if (operator === 'after') return { from: first.plus({ days: 1 }) }
  return { from: first, until: (last ?? first).plus({ days: 1 }) }
}
