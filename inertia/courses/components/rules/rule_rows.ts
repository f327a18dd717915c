import type { Condition, LeafCondition } from '#platform/rules/condition'

export const ROW_KINDS = [
  'completed',
  'passed',
  'score_at_least',
  'from',
  'days_after_start',
] as const
export type RowKind = (typeof ROW_KINDS)[number]

/** One line of the rule editor, perhaps not filled in yet. */
export type RuleRow = {
  key: number
  kind: RowKind
  item: string | null
  percent: number
  at: string
  zone: string
  days: number
}

export type RuleDraft = { mode: 'all' | 'any'; rows: RuleRow[] }

let nextKey = 1

export const newRow = (zone: string, changes: Partial<RuleRow> = {}): RuleRow => ({
  key: nextKey++,
  kind: 'completed',
  item: null,
  percent: 80,
  at: '',
  zone,
  days: 7,
  ...changes,
})

/** A condition as lines; null for one that lines cannot show, such as groups within groups. */
export function draftOf(condition: Condition | null, zone: string): RuleDraft | null {
  if (!condition) return { mode: 'all', rows: [newRow(zone)] }
  const isGroup = condition.op === 'all' || condition.op === 'any'
  const leaves = isGroup ? condition.of : [condition]
  if (!leaves.every(isShown)) return null
  return {
    mode: condition.op === 'any' ? 'any' : 'all',
    rows: leaves.map(({ op, ...values }) => newRow(zone, { kind: op, ...values })),
  }
}

type Shown = Extract<LeafCondition, { op: RowKind }>

const isShown = (condition: Condition): condition is Shown =>
  (ROW_KINDS as readonly string[]).includes(condition.op)

/** The condition that lines make; null while one of them lacks something. */
export function conditionOf({ mode, rows }: RuleDraft): Condition | null {
  const leaves = rows.map(leafOf)
  if (leaves.length === 0 || leaves.includes(null)) return null
  return leaves.length === 1 ? leaves[0] : { op: mode, of: leaves as Condition[] }
}

function leafOf({ kind, item, percent, at, zone, days }: RuleRow): Condition | null {
  switch (kind) {
    case 'completed':
    case 'passed':
      return item ? { op: kind, item } : null
    case 'score_at_least':
      return item && Number.isFinite(percent) ? { op: kind, item, percent } : null
    case 'from':
      return at ? { op: kind, at, zone } : null
    case 'days_after_start':
      return Number.isFinite(days) ? { op: kind, days } : null
  }
}
