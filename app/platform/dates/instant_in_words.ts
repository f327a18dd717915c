/** Making one costs a hundred times what using it does; there are as many as zones times languages. */
const formats = new Map<string, Intl.DateTimeFormat>()

/** An instant as a reader of this language in this zone reads it: "3 Mar 2027, 17:00 CET". */
export function instantInWords(
  at: Date,
  { locale, timezone }: { locale: string; timezone: string }
): string {
  return formatFor(locale, timezone).format(at)
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
