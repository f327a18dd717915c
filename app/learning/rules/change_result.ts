/** What came of assigning a course: the outcome of each, and how many of each outcome. */
export type ChangeResult = {
  course: string
  /** Page to go back to. */
  back: string
  /** Person, with what became of them. */
  rows: [number, string][]
  counts: Record<string, number>
  next?: string
}

export function countOutcomes(rows: [number, string][]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const [, outcome] of rows) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}
