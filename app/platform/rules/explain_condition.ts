import { leafVerdict, verdictOf } from '#platform/rules/evaluate_condition'
import { opensAt } from '#platform/rules/opens_at'
import type { Condition, LeafCondition, RuleFacts } from '#platform/rules/condition'

export interface Explanation {
  met: boolean
  /** A message of `rules`, such as `rules.completed`; groups have `rules.all` and `rules.any`. */
  key: string
  /**
   * `item` and `items` are uuids: the page puts the titles in as `title`. `at` is an ISO
   * instant: the page puts it in as `date`, in `zone`.
   */
  params: ExplanationParams
  /** The item was removed, so this part has no say. */
  removed?: true
  /** Only on groups. */
  children?: Explanation[]
}

export type ExplanationParams = Record<string, string | number | string[]>

export interface RootExplanation extends Explanation {
  /**
   * The earliest moment, from now on, at which dates alone no longer stand in the way; null
   * when no date does, or no date ever helps.
   */
  opensAt: Date | null
}

/**
 * Why a condition is met or not, as a tree of messages. A `not` shows as the contrary of its
 * parts ("closes when … is completed"), so that every line can be read on its own.
 */
export function explainCondition(condition: Condition, facts: RuleFacts): RootExplanation {
  return { ...explain(condition, facts, false, true), opensAt: opensAt(condition, facts) }
}

/**
 * The lines to show to who is locked out: what is not met, with groups of alternatives left
 * together (`rules.any`, whose children are the ways in).
 */
export function flattenUnmet(explanation: Explanation): Explanation[] {
  if (explanation.met || explanation.removed) {
    return []
  }
  const children = explanation.children ?? []
  if (explanation.key === 'rules.all') {
    return children.flatMap(flattenUnmet)
  }
  if (explanation.key !== 'rules.any') {
    return [explanation]
  }
  const ways = children.filter(({ removed }) => !removed)
  return ways.length === 1 ? flattenUnmet(ways[0]) : [{ ...explanation, children: ways }]
}

/** @param whenSilent what counts as met where nothing has a say: what the group around it ignores */
function explain(
  condition: Condition,
  facts: RuleFacts,
  isDenied: boolean,
  whenSilent: boolean
): Explanation {
  if (condition.op === 'not') {
    return explain(condition.of, facts, !isDenied, whenSilent)
  }
  if (condition.op !== 'all' && condition.op !== 'any') {
    return explainLeaf(condition, facts, isDenied, whenSilent)
  }

  const verdict = verdictOf(condition, (leaf) => leafVerdict(leaf, facts))
  const isAll = (condition.op === 'all') !== isDenied
  return {
    met: verdict === null ? whenSilent : verdict !== isDenied,
    key: isAll ? 'rules.all' : 'rules.any',
    params: {},
    ...(verdict === null && { removed: true as const }),
    children: condition.of.map((part) => explain(part, facts, isDenied, isAll)),
  }
}

function explainLeaf(
  leaf: LeafCondition,
  facts: RuleFacts,
  isDenied: boolean,
  whenSilent: boolean
): Explanation {
  const { op, ...details } = leaf
  const verdict = leafVerdict(leaf, facts)
  if (verdict === null) {
    return { met: whenSilent, key: 'rules.removed', params: details, removed: true }
  }
  return {
    met: verdict !== isDenied,
    key: isDenied ? `rules.not.${op}` : `rules.${op}`,
    params: { ...details, ...progressOf(leaf, facts) },
  }
}

/** How far the learner is, for messages like "2 of 3 done" and "now 50%". */
function progressOf(leaf: LeafCondition, facts: RuleFacts): ExplanationParams {
  if (leaf.op === 'grade_at_least') return { grade: facts.grade ?? 0 }
  if (leaf.op !== 'count_completed') return {}
  const left = leaf.items.filter((item) => facts.items.has(item))
  const done = left.filter((item) => facts.items.get(item)!.completed).length
  return { items: left, atLeast: Math.min(leaf.atLeast, left.length), done }
}
