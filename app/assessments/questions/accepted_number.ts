import {
  absolute,
  compare,
  decimalOf,
  multiply,
  parseDecimal,
  subtract,
  type Decimal,
} from '#platform/math/decimal'
import { readFeedback, readFraction, readId } from '#assessments/questions/reading'
import type { JsonReader } from '#platform/json/json_reader'

/**
 * Numbers are text ("0.1", "1e-3"), since a float would move the edges of a tolerance.
 * Limits are part of the accepted range.
 */
export type AcceptedNumber = { id: string; fraction: number; feedback?: string } & (
  AcceptedValue | { kind: 'range'; min: string; max: string } | { kind: 'any' }
)

export interface AcceptedValue {
  kind: 'value'
  value: string
  tolerance: string
  toleranceIs: 'absolute' | 'percent'
}

const KINDS = ['value', 'range', 'any'] as const

/** How far a number may be off, in the unit of the value. */
export function marginOf({ value, tolerance, toleranceIs }: AcceptedValue): Decimal {
  const margin = decimalOf(tolerance)
  return toleranceIs === 'percent'
    ? multiply(absolute(decimalOf(value)), multiply(margin, decimalOf('0.01')))
    : margin
}

export function readAcceptedNumber(reader: JsonReader): AcceptedNumber {
  const fraction = readFraction(reader)
  const shared = {
    id: readId(reader),
    fraction: fraction < 0 ? reader.field('fraction').fail('out_of_range') : fraction,
    ...readFeedback(reader),
  }
  const kind = reader.field('kind').oneOf(KINDS)
  if (kind === 'any') {
    return { ...shared, kind }
  }
  return kind === 'range'
    ? { ...shared, ...readRange(reader) }
    : { ...shared, ...readValue(reader) }
}

function readValue(reader: JsonReader) {
  const tolerance = reader.field('tolerance').isMissing ? '0' : readDecimal(reader, 'tolerance')
  if (compare(decimalOf(tolerance), decimalOf(0)) < 0) {
    reader.field('tolerance').fail('out_of_range')
  }
  const measure = reader.field('toleranceIs')
  return {
    kind: 'value' as const,
    value: readDecimal(reader, 'value'),
    tolerance,
    toleranceIs: measure.isMissing
      ? ('absolute' as const)
      : measure.oneOf(['absolute', 'percent'] as const),
  }
}

function readRange(reader: JsonReader) {
  const [min, max] = [readDecimal(reader, 'min'), readDecimal(reader, 'max')]
  if (compare(decimalOf(min), decimalOf(max)) > 0) {
    reader.field('max').fail('out_of_range')
  }
  return { kind: 'range' as const, min, max }
}

function readDecimal(reader: JsonReader, name: string) {
  const text = reader.field(name).text({ max: 100 }).trim()
  return parseDecimal(text) ? text : reader.field(name).fail('not_a_number')
}

/** @param number null for text that is no number: only a catch-all fits it */
export function matchingNumber(answers: AcceptedNumber[], number: Decimal | null) {
  return answers.find((answer) =>
    answer.kind === 'any' ? true : number !== null && isWithin(answer, number)
  )
}

function isWithin(answer: Exclude<AcceptedNumber, { kind: 'any' }>, number: Decimal) {
  if (answer.kind === 'range') {
    return (
      compare(number, decimalOf(answer.min)) >= 0 && compare(number, decimalOf(answer.max)) <= 0
    )
  }

  return compare(absolute(subtract(number, decimalOf(answer.value))), marginOf(answer)) <= 0
}

export function isFull({ fraction }: AcceptedNumber) {
  return fraction === 100
}

export function exampleOf(answer: AcceptedNumber) {
  if (answer.kind === 'any') {
    return null
  }
  return decimalOf(answer.kind === 'range' ? answer.min : answer.value)
}

export function numberInWords(answer: AcceptedNumber, any: string) {
  if (answer.kind === 'any') {
    return any
  }
  if (answer.kind === 'range') {
    return `${answer.min} … ${answer.max}`
  }
  const unit = answer.toleranceIs === 'percent' ? ' %' : ''
  const isExact = compare(decimalOf(answer.tolerance), decimalOf(0)) === 0
  return isExact ? answer.value : `${answer.value} ± ${answer.tolerance}${unit}`
}
