import { JsonReader } from '#platform/json/json_reader'
import type { Condition, LeafCondition } from '#platform/rules/condition'

/** A condition cannot be used. `code` is a key below `rules.invalid`. */
export class InvalidCondition extends Error {
  constructor(
    readonly path: string,
    readonly code: string
  ) {
    super(`Condition is invalid at ${path}: ${code}`)
  }
}

const OPERATORS = [
  'all',
  'any',
  'not',
  'completed',
  'passed',
  'score_at_least',
  'count_completed',
  'grade_at_least',
  'time_spent_at_least',
  'from',
  'until',
  'days_after_start',
] as const

const DEEPEST = 8
const MOST_PARTS = 200
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/

/**
 * A condition out of untrusted JSON, with nothing but what the language knows.
 *
 * At most 8 levels and 200 parts. An `any` needs at least one part, since an empty one could
 * never be met; an empty `all` is always met.
 *
 * @throws InvalidCondition with the JSON path ("$.of[1].item") of the first mistake
 */
export function parseCondition(value: unknown): Condition {
  const budget = { parts: 0 }
  const reader = new JsonReader(value, '$', (path, code) => {
    throw new InvalidCondition(path, code)
  })
  return readCondition(reader, 1, budget)
}

function readCondition(reader: JsonReader, depth: number, budget: { parts: number }): Condition {
  budget.parts += 1
  if (depth > DEEPEST || budget.parts > MOST_PARTS) {
    return reader.fail(depth > DEEPEST ? 'too_deep' : 'too_many')
  }

  const op = reader.field('op').oneOf(OPERATORS)
  if (op === 'not') {
    return { op, of: readCondition(reader.field('of'), depth + 1, budget) }
  }
  if (op === 'all' || op === 'any') {
    const parts = reader.field('of').list({ min: op === 'any' ? 1 : 0, max: MOST_PARTS })
    return { op, of: parts.map((part) => readCondition(part, depth + 1, budget)) }
  }
  return readLeaf(reader, op)
}

function readLeaf(reader: JsonReader, op: LeafCondition['op']): LeafCondition {
  switch (op) {
    case 'completed':
    case 'passed':
      return { op, item: readItem(reader.field('item')) }
    case 'score_at_least':
      return { op, item: readItem(reader.field('item')), percent: readPercent(reader) }
    case 'count_completed':
      return { op, ...readCount(reader) }
    case 'grade_at_least':
      return { op, percent: readPercent(reader) }
    case 'time_spent_at_least':
      return { op, minutes: reader.field('minutes').number({ min: 0, max: 100_000 }) }
    case 'from':
    case 'until':
      return { op, at: readInstant(reader.field('at')), zone: readZone(reader.field('zone')) }
    case 'days_after_start':
      return { op, days: reader.field('days').integer({ min: 0, max: 10_000 }) }
  }
}

function readItem(reader: JsonReader) {
  const item = reader.text({ max: 36 })
  return UUID.test(item) ? item.toLowerCase() : reader.fail('not_a_uuid')
}

function readPercent(reader: JsonReader) {
  return reader.field('percent').number({ min: 0, max: 100 })
}

function readCount(reader: JsonReader) {
  const list = reader.field('items').list({ min: 1, max: MOST_PARTS })
  const items = list.map(readItem)

  const repeated = items.findIndex((item, at) => items.indexOf(item) < at)
  if (repeated >= 0) {
    list[repeated].fail('duplicate')
  }
  return { items, atLeast: reader.field('atLeast').integer({ min: 1, max: items.length }) }
}

function readInstant(reader: JsonReader) {
  const at = reader.text({ max: 40 })
  return INSTANT.test(at) && !Number.isNaN(Date.parse(at)) ? at : reader.fail('not_an_instant')
}

function readZone(reader: JsonReader) {
  const zone = reader.text({ max: 60 })
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone
  } catch (error) {
    if (error instanceof RangeError) {
      return reader.fail('not_a_time_zone')
    }
    throw error
  }
}
