/** What came of a change to many: the outcome of each, and how many of each outcome. */
export type ChangeResult = {
  kind: 'assign' | 'due' | 'withdraw'
  /** Of an assignment. */
  course: string | null
  /** Page to go back to. */
  back: string
  /** Person of an assignment, else enrollment, with what became of it. */
  rows: [number, string][]
  counts: Record<string, number>
  next?: string
}

export function countOutcomes(rows: [number, string][]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const [, outcome] of rows) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}
