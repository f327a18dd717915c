import { evaluateCondition } from '#platform/rules/evaluate_condition'
import {
  explainCondition,
  type Explanation,
  type ExplanationParams,
} from '#platform/rules/explain_condition'
import type { Condition, RuleFacts } from '#platform/rules/condition'

export type CompletionCriteria =
  | { type: 'all_required' }
  | { type: 'conditions'; condition: Condition }
  | { type: 'n_of'; atLeast: number }

/** An item of the module or course. Leave out what the learner cannot see: it must not block. */
export interface CompletionItem {
  item: string
  required: boolean
}

export interface CompletionLine {
  /** A message of `rules`. */
  key: string
  params: ExplanationParams
  met: boolean
  /** When the item was completed, where that is known. */
  at?: Date
  children?: Explanation[]
}

export interface Completion {
  met: boolean
  criteria: CompletionLine[]
  requiredTotal: number
  requiredDone: number
  /** 0–100 to two decimals; 100 only when everything required is done. */
  percent: number
}

/**
 * How far a module, lesson or course is, and what is left.
 *
 * `n_of` asks for that many of the required items, or for all when there are fewer. Without
 * required items nothing is ever complete, unless conditions say so: then the percentage is
 * all or nothing.
 */
export function evaluateCompletion(
  criteria: CompletionCriteria,
  items: CompletionItem[],
  facts: RuleFacts
): Completion {
  const required = items.filter(({ required, item }) => required && facts.items.has(item))
  const done = required.filter(({ item }) => facts.items.get(item)!.completed).length
  const total = required.length

  if (criteria.type === 'conditions') {
    return completionByConditions(criteria.condition, { total, done }, facts)
  }
  if (criteria.type === 'n_of') {
    return completionByCount(Math.min(Math.max(1, criteria.atLeast), total), done)
  }
  return {
    ...counted(total, done),
    criteria: required.map(({ item }) => lineOfItem(item, facts)),
  }
}

function completionByConditions(
  condition: Condition,
  { total, done }: { total: number; done: number },
  facts: RuleFacts
): Completion {
  const met = evaluateCondition(condition, facts)
  return {
    met,
    criteria: linesOf(explainCondition(condition, facts), facts),
    requiredTotal: total,
    requiredDone: done,
    percent: total > 0 ? percentOf(done, total) : met ? 100 : 0,
  }
}

function completionByCount(needed: number, allDone: number): Completion {
  const done = Math.min(allDone, needed)
  const progress = counted(needed, done)
  const params = { atLeast: needed, done }
  return { ...progress, criteria: [{ key: 'rules.n_of', params, met: progress.met }] }
}

function counted(total: number, done: number) {
  return {
    met: total > 0 && done === total,
    requiredTotal: total,
    requiredDone: done,
    percent: percentOf(done, total),
  }
}

/** Rounded down, so that "100 %" is never shown early. */
function percentOf(done: number, total: number) {
  return total === 0 ? 0 : Math.floor((done * 10_000) / total) / 100
}

function lineOfItem(item: string, facts: RuleFacts): CompletionLine {
  const { completed, completedAt } = facts.items.get(item)!
  return {
    key: 'rules.completed',
    params: { item },
    met: completed,
    ...(completed && completedAt && { at: completedAt }),
  }
}

/** The parts of an `all` are the lines of the checklist; anything else is one line. */
function linesOf(explanation: Explanation, facts: RuleFacts): CompletionLine[] {
  if (explanation.removed) {
    return []
  }
  if (explanation.key === 'rules.all') {
    return explanation.children!.flatMap((child) => linesOf(child, facts))
  }
  const { key, params, met, children } = explanation
  const at =
    met && typeof params.item === 'string' ? facts.items.get(params.item)?.completedAt : null
  return [{ key, params, met, ...(at && { at }), ...(children && { children }) }]
}
