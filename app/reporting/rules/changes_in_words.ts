type Values = Record<string, unknown> | null

const LONGEST = 60
const MOST = 4

/** What changed, short enough for a line: `title: Old → New, status: draft → published`. */
export function changesInWords(before: Values, after: Values): string {
  const fields = Object.keys(after ?? {}).filter((field) =>
    isTelling(field, before?.[field] ?? after![field])
  )
  const shown = fields.slice(0, MOST).map((field) => {
    const now = short(after![field])
    return before ? `${field}: ${short(before[field])} → ${now}` : `${field}: ${now}`
  })
  const left = fields.length - shown.length
  return shown.join(', ') + (left > 0 ? ` +${left}` : '')
}

/** Identifiers tell people nothing. */
const isTelling = (field: string, value: unknown) =>
  value !== null && !/^(id|uuid)$|Id$|By$/.test(field)

function short(value: unknown) {
  const text =
    value === null || value === undefined ? '–' : typeof value === 'object' ? '…' : String(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}
