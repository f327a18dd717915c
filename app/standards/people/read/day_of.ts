import { DateTime } from 'luxon'

/** Which comes first in `03/04/2026`. */
export type DateOrder = 'dmy' | 'mdy'

const DAY = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:[ T].*)?$/
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?$/

/** A day as `2026-03-31`, from what people write; null when it is none. Points always mean day first. */
export function dayOf(text: string, order: DateOrder): string | null {
  const plain = westernDigits(text)
  const iso = ISO.exec(plain)
  if (iso) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const found = DAY.exec(plain)
  if (!found) return null
  const [first, second, year] = found.slice(1).map(Number)
  return order === 'mdy' && !plain.includes('.')
    ? valid(year, first, second)
    : valid(year, second, first)
}

/** How days are written in a column: a number above twelve tells; otherwise day first. */
export function dateOrderOf(texts: string[]): DateOrder {
  const days = texts.flatMap((text) => {
    const found = DAY.exec(westernDigits(text.trim()))
    return found && !text.includes('.') ? [[Number(found[1]), Number(found[2])]] : []
  })
  const saysMonthFirst = days.some(([, second]) => second > 12)
  return saysMonthFirst && !days.some(([first]) => first > 12) ? 'mdy' : 'dmy'
}

function valid(year: number, month: number, day: number) {
  const found = DateTime.utc(year, month, day)
  return found.isValid && year >= 1900 && year <= 2200 ? found.toISODate() : null
}

/** Arabic and Persian digits are numbers too. */
export const westernDigits = (text: string) =>
  text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
