import { cleanKey } from '#standards/people/read/clean_text'
import { CUSTOM, HEADER_WORDS, PEOPLE_FIELDS } from '#standards/people/fields'

type KnownField = { key: string; label: string }

/** A header as it is compared: no blanks, marks, case, hyphens. */
export const plainHeader = (header: string) =>
  cleanKey(header)
    .toLowerCase()
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[^\p{L}\p{N}#]+/gu, '')

/**
 * What each column probably is: as the company said of such a header before, else by its words.
 * No field is meant twice.
 *
 * @param remembered field by plain header, null for columns that were left out
 * @param custom the company's own fields
 */
export function guessFields(
  headers: string[],
  remembered: Map<string, string | null>,
  custom: KnownField[]
): (string | null)[] {
  const words = new Map<string, string>()
  for (const { key, label } of custom) {
    for (const word of [key, label]) words.set(plainHeader(word), CUSTOM + key)
  }
  for (const field of PEOPLE_FIELDS) {
    for (const word of HEADER_WORDS[field].split(' ')) words.set(plainHeader(word), field)
  }
  const allowed = new Set<string>([...PEOPLE_FIELDS, ...custom.map(({ key }) => CUSTOM + key)])
  const used = new Set<string>()
  return headers.map((header) => {
    const plain = plainHeader(header)
    const field = remembered.has(plain) ? remembered.get(plain)! : (words.get(plain) ?? null)
    if (!field || used.has(field) || !allowed.has(field)) return null
    used.add(field)
    return field
  })
}
