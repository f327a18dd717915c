/** What happens when it is left, the worst first: the order of what to do. */
const CONSEQUENCES = [
  'running',
  'overdue',
  'due_soon',
  'waiting',
  'renew',
  'in_progress',
  'assigned',
  'chosen',
] as const
export type Consequence = (typeof CONSEQUENCES)[number]

type Sortable = { urgency: Consequence; dueAt: string | null; lastAccessedAt?: string | null }

/** By consequence, then by deadline, then by what was worked on last. */
export function byConsequence(one: Sortable, other: Sortable): number {
  const rank = CONSEQUENCES.indexOf(one.urgency) - CONSEQUENCES.indexOf(other.urgency)
  if (rank !== 0) return rank
  const due = compareTexts(one.dueAt ?? '9', other.dueAt ?? '9')
  return due || compareTexts(other.lastAccessedAt ?? '', one.lastAccessedAt ?? '')
}

const compareTexts = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
