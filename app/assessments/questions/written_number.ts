import { parseDecimal, type Decimal } from '#platform/math/decimal'

const GROUPED = /^([+-]?\d{1,3})(?:([ '])\d{3})(?:\2\d{3})*(?![\d])/
const POWER_OF_TEN = /\s*[x*·×]\s*10\s*\^?\s*(?=[+-]?\d)/i

/**
 * The number a learner typed, or null. Reads "1.5" and "1,5", "1e3", "1.5 × 10^3",
 * "1 234,5", "1,234.5" and "1.234,5".
 *
 * A lone comma or point is always the decimal sign: "1,500" is one and a half. Reading it as
 * fifteen hundred would depend on where the reader grew up.
 */
export function readWrittenNumber(text: string): Decimal | null {
  const plain = text
    .normalize('NFKC')
    .replace(/[−–]/g, '-')
    .replace(/[’]/g, "'")
    .replace(/\s/g, ' ')
    .trim()
    .replace(POWER_OF_TEN, 'e')

  return plain.length > 100 ? null : parseDecimal(withPoint(ungrouped(plain)))
}

/** Drops spaces and apostrophes between groups of three digits, and only there. */
function ungrouped(text: string) {
  return GROUPED.test(text) ? text.replace(/(?<=\d)[ '](?=\d{3})/g, '') : text
}

function withPoint(text: string) {
  const decimalSign = Math.max(text.lastIndexOf(','), text.lastIndexOf('.'))
  if (decimalSign < 0) {
    return text
  }
  const sign = text[decimalSign]
  const group = sign === ',' ? '.' : ','

  if (text.indexOf(sign) < decimalSign) {
    return withoutGroups(text, sign)
  }
  const [whole, part] = [text.slice(0, decimalSign), text.slice(decimalSign + 1)]
  return `${withoutGroups(whole, group)}.${part}`
}

/** "1.234.567" is a whole number in groups; anything else with two signs is not a number. */
function withoutGroups(text: string, sign: string) {
  const groups = text.split(sign)
  const isGrouped =
    /^[+-]?\d{1,3}$/.test(groups[0]) && groups.slice(1).every((group) => /^\d{3}$/.test(group))
  return isGrouped ? groups.join('') : text
}
