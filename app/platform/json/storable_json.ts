/**
 * The same JSON as PostgreSQL can keep it: without NUL characters and halves of surrogate
 * pairs, which people paste without knowing.
 */
export function storableJson<T>(value: T): T {
  if (typeof value === 'string') return storableText(value) as T
  if (Array.isArray(value)) return value.map(storableJson) as T
  if (value === null || typeof value !== 'object') return value
  const members = Object.entries(value).map(([key, member]) => [
    storableText(key),
    storableJson(member),
  ])
  return Object.fromEntries(members) as T
}

const storableText = (text: string) => text.replaceAll('\u0000', '').toWellFormed()
