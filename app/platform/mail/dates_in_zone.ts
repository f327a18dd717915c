import { instantInWords } from '#platform/dates/instant_in_words'

const INSTANT = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/

/** Instants among the values read as "3 March 2027, 17:00 CET" for the person who gets them; others are left out. */
export function datesInZone(
  values: Record<string, unknown>,
  reader: { locale: string; timezone: string }
): Record<string, string> {
  const instants = Object.entries(values).filter(
    ([, value]) => typeof value === 'string' && INSTANT.test(value)
  )
  return Object.fromEntries(
    instants.map(([key, value]) => [key, instantInWords(new Date(value as string), reader)])
  )
}
