const INSTANT = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/

/** Making one costs a hundred times what using it does; there are as many as zones times languages. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** Instants among the values read as "3 March 2027, 17:00 CET" for the person who gets them; others are left out. */
export function datesInZone(
  values: Record<string, unknown>,
  { locale, timezone }: { locale: string; timezone: string }
): Record<string, string> {
  const instants = Object.entries(values).filter(
    ([, value]) => typeof value === 'string' && INSTANT.test(value)
  )
  return Object.fromEntries(
    instants.map(([key, value]) => [
      key,
      formatFor(locale, timezone).format(new Date(value as string)),
    ])
  )
}

function formatFor(locale: string, timezone: string) {
  const key = `${locale} ${timezone}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    timeZone: timezone,
    timeZoneName: 'short',
  })
  formats.set(key, made)
  return made
}
