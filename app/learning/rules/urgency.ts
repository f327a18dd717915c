import { DUE_SOON_DAYS } from '#learning/enums'
import type { DateTime } from 'luxon'

/** Why something is on the list of what to do, the most consequential first. */
const URGENCIES = ['overdue', 'due_soon', 'renew', 'in_progress', 'assigned', 'chosen'] as const
export type Urgency = (typeof URGENCIES)[number]

type Situation = {
  status: string
  dueAt: DateTime | null
  isAssigned: boolean
}

export function urgencyOf({ status, dueAt, isAssigned }: Situation, now: DateTime): Urgency {
  if (dueAt && dueAt < now) return 'overdue'
  if (dueAt && dueAt < now.plus({ days: DUE_SOON_DAYS })) return 'due_soon'
  if (status === 'in_progress') return 'in_progress'
  return isAssigned ? 'assigned' : 'chosen'
}

type Sortable = { urgency: Urgency; dueAt: string | null; lastAccessedAt: string | null }

/** By consequence, then by deadline, then by what was worked on last. */
export function byConsequence(one: Sortable, other: Sortable): number {
  const rank = URGENCIES.indexOf(one.urgency) - URGENCIES.indexOf(other.urgency)
  if (rank !== 0) return rank
  const due = compareTexts(one.dueAt ?? '9', other.dueAt ?? '9')
  return due || compareTexts(other.lastAccessedAt ?? '', one.lastAccessedAt ?? '')
}

const compareTexts = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
