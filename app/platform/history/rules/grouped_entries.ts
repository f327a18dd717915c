export type Values = Record<string, unknown>

/** A row of history about one record. */
export type RawEntry = {
  uuid: string
  at: Date
  actorId: number | null
  actor: string
  action: string
  oldValues: Values | null
  newValues: Values | null
}

export type GroupedEntry = RawEntry & { until: Date | null }

const PAUSE_MINUTES = 10

/**
 * Changes that one person made in a row, as autosave writes them, as one: old values of the
 * first, new values of the last. Fields that ended as they began are no change.
 *
 * @param entries newest first; answered in the same order
 */
export function groupedEntries(entries: RawEntry[]): GroupedEntry[] {
  const groups: GroupedEntry[] = []
  for (const entry of entries) {
    const newer = groups.at(-1)
    if (newer && belongTogether(entry, newer)) groups[groups.length - 1] = merged(entry, newer)
    else groups.push({ ...entry, until: null })
  }
  return groups.map(withoutReturned)
}

const belongTogether = (older: RawEntry, newer: GroupedEntry) =>
  older.action === 'updated' &&
  newer.action === 'updated' &&
  older.actor === newer.actor &&
  older.actorId === newer.actorId &&
  newer.at.getTime() - older.at.getTime() <= PAUSE_MINUTES * 60_000

const merged = (older: RawEntry, newer: GroupedEntry): GroupedEntry => ({
  ...newer,
  at: older.at,
  until: newer.until ?? newer.at,
  oldValues: { ...newer.oldValues, ...older.oldValues },
  newValues: { ...older.newValues, ...newer.newValues },
})

function withoutReturned(entry: GroupedEntry): GroupedEntry {
  if (entry.action !== 'updated' || !entry.newValues) return entry
  const changed = Object.entries(entry.newValues).filter(
    ([field, value]) => !sameValue(value, entry.oldValues?.[field])
  )
  return { ...entry, newValues: Object.fromEntries(changed) }
}

/** As stored, where every value is JSON. */
export const sameValue = (one: unknown, other: unknown) =>
  JSON.stringify(one ?? null) === JSON.stringify(other ?? null)
