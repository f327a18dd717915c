import { DateTime } from 'luxon'

export type DueInput = {
  /** Calendar day, `2026-11-22`. */
  dueOn: string | null
  /** `17:30`; the end of the day when it is left out. */
  dueTime?: string | null
  /** Time zone in which both are meant. */
  zone: string
}

export type Due = { at: DateTime; zone: string }

/** The moment of a deadline, null for none. The last second of its minute counts. */
export function dueMoment({ dueOn, dueTime, zone }: DueInput): Due | null {
  if (!dueOn) return null
  const local = DateTime.fromISO(`${dueOn.slice(0, 10)}T${dueTime ?? '23:59'}`, { zone })
  return { at: local.set({ second: 59, millisecond: 0 }).toUTC(), zone }
}
