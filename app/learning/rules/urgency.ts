import { DUE_SOON_DAYS } from '#learning/enums'
import type { Consequence } from '#platform/duties/consequence'
import type { DateTime } from 'luxon'

type Situation = {
  status: string
  dueAt: DateTime | null
  isAssigned: boolean
}

/** How consequential it is to leave a course as it is. */
export function urgencyOf({ status, dueAt, isAssigned }: Situation, now: DateTime): Consequence {
  if (dueAt && dueAt < now) return 'overdue'
  if (dueAt && dueAt < now.plus({ days: DUE_SOON_DAYS })) return 'due_soon'
  if (status === 'in_progress') return 'in_progress'
  return isAssigned ? 'assigned' : 'chosen'
}
