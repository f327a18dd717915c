import type { ColumnKind } from '~/ui/list/types'

export type PlainValue = string | number | boolean | null

/** The value alone: a person's name, a status' word, an instant as ISO text, tags with commas between. */
export function plainValue(value: unknown, kind: ColumnKind): PlainValue {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'object') return value as PlainValue
  if (Array.isArray(value)) return value.map(({ name }) => name).join(', ')
  const parts = value as Record<string, string>
  return (kind === 'person' ? parts.name : (parts.label ?? parts.title ?? parts.name)) ?? null
}
