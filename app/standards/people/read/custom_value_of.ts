import { dayOf, westernDigits, type DateOrder } from '#standards/people/read/day_of'
import { booleanOf } from '#standards/people/read/words_of_cells'
import type { CustomControl } from '#platform/custom_fields/types'

/** What a cell says for a field of the company; undefined when it cannot be understood. */
export function customValueOf(
  { type, options }: CustomControl,
  text: string,
  order: DateOrder
): unknown {
  if (type === 'boolean') return booleanOf(text)
  if (type === 'number') return numberOf(westernDigits(text))
  if (type === 'date') return dayOf(text, order) ?? undefined
  if (type === 'choice') return keyOf(options, text)
  if (type !== 'choices') return text
  const keys = text.split(/[;,|]/).map((one) => keyOf(options, one.trim()))
  return keys.includes(undefined) ? undefined : [...new Set(keys)]
}

const keyOf = (options: CustomControl['options'], text: string) =>
  options.find(({ key, label }) => [key, label].some((one) => same(one, text)))?.key

const same = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/** `1.234,5` and `1,234.5`: what comes last is the point, a lone comma is one too. */
function numberOf(text: string): number | undefined {
  const bare = text.replaceAll(/[\s']/g, '')
  const isGerman = bare.lastIndexOf(',') > bare.lastIndexOf('.')
  const plain = isGerman ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '')
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined
}
