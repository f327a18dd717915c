import type { ListColumn, ListRow } from '~/ui/list/types'

/** What an editable cell holds, as one types it: text, or a day such as `2026-12-01`. */
export function cellText(row: ListRow, { key, editable }: ListColumn, timeZone = 'UTC') {
  const value = (row as Record<string, unknown>)[key]
  if (value === null || value === undefined) return ''
  return editable === 'day' ? dayOf(String(value), timeZone) : String(value)
}

/** The calendar day of a moment where the viewer is. */
function dayOf(iso: string, timeZone: string) {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(iso))
}

/**
 * A day as a spreadsheet of this language writes it, as `2026-12-01`. What is no day comes back as
 * it is: the server says so.
 */
export function readDay(text: string, locale: string) {
  const numbers = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})\.?$/.exec(text.trim())?.slice(1)
  if (!numbers) return text.trim()
  const parts = numbers[0].length === 4 ? ['year', 'month', 'day'] : orderOf(locale)
  const of = (part: string) => numbers[parts.indexOf(part)].padStart(2, '0')
  return `${of('year').length === 2 ? '20' : ''}${of('year')}-${of('month')}-${of('day')}`
}

const orderOf = (locale: string) =>
  new Intl.DateTimeFormat(locale)
    .formatToParts(new Date(0))
    .map(({ type }) => type as string)
    .filter((type) => ['year', 'month', 'day'].includes(type))
