import type { Condition, LeafCondition, RuleFacts } from '#platform/rules/condition'

/** Null where the condition speaks only of items that were removed: it has no say. */
export type Verdict = boolean | null

const DAY_MS = 86_400_000

/**
 * Whether the condition is met.
 *
 * A removed item never locks anybody out: its condition drops out of the `all`, `any` or
 * `not` it stands in, `count_completed` counts what is left and asks for no more than that,
 * and a condition of which nothing is left is met.
 */
export function evaluateCondition(condition: Condition, facts: RuleFacts): boolean {
  return verdictOf(condition, (leaf) => leafVerdict(leaf, facts)) ?? true
}

/** Three-valued logic over any reading of the leaves; null is left out of the count. */
export function verdictOf(condition: Condition, ofLeaf: (leaf: LeafCondition) => Verdict): Verdict {
  if (condition.op === 'not') {
    const inner = verdictOf(condition.of, ofLeaf)
    return inner === null ? null : !inner
  }
  if (condition.op !== 'all' && condition.op !== 'any') {
    return ofLeaf(condition)
  }

  const parts = condition.of.map((part) => verdictOf(part, ofLeaf))
  const known = parts.filter((part) => part !== null)
  if (known.length === 0 && parts.length > 0) {
    return null
  }
  return condition.op === 'all' ? known.every(Boolean) : known.some(Boolean)
}

export function leafVerdict(leaf: LeafCondition, facts: RuleFacts): Verdict {
  switch (leaf.op) {
    case 'completed':
      return facts.items.get(leaf.item)?.completed ?? null
    case 'passed':
      return ofItem(leaf.item, facts, ({ passed }) => passed === true)
    case 'score_at_least':
      return ofItem(leaf.item, facts, ({ percent }) => (percent ?? -1) >= leaf.percent)
    case 'count_completed':
      return countVerdict(leaf, facts)
    case 'grade_at_least':
      return facts.grade !== null && facts.grade >= leaf.percent
    case 'time_spent_at_least':
      return facts.timeSpentMinutes >= leaf.minutes
    case 'from':
      return facts.now.getTime() >= Date.parse(leaf.at)
    case 'until':
      return facts.now.getTime() < Date.parse(leaf.at)
    case 'days_after_start':
      return facts.now.getTime() >= (daysAfterStart(leaf.days, facts.startedAt) ?? Infinity)
  }
}

/** The moment in milliseconds, null before the learner has started. A day is 24 hours. */
export function daysAfterStart(days: number, startedAt: Date | null): number | null {
  return startedAt === null ? null : startedAt.getTime() + days * DAY_MS
}

function ofItem(
  item: string,
  { items }: RuleFacts,
  isMet: (facts: { passed: boolean | null; percent: number | null }) => boolean
): Verdict {
  const known = items.get(item)
  return known ? isMet(known) : null
}

function countVerdict(
  { items, atLeast }: { items: string[]; atLeast: number },
  facts: RuleFacts
): Verdict {
  const left = items.flatMap((item) => facts.items.get(item) ?? [])
  const done = left.filter(({ completed }) => completed).length
  return left.length === 0 ? null : done >= Math.min(atLeast, left.length)
}
