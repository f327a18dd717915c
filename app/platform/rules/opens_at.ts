import { daysAfterStart, verdictOf, type Verdict } from '#platform/rules/evaluate_condition'
import type { Condition, LeafCondition, RuleFacts } from '#platform/rules/condition'

/**
 * The earliest moment, from now on, at which the dates of the condition allow it, whatever
 * the learner does. Null when they allow it already, or never will.
 */
export function opensAt(condition: Condition, facts: RuleFacts): Date | null {
  const now = facts.now.getTime()
  if (datesAllow(condition, facts, now)) {
    return null
  }
  const changes = turningPoints(condition, facts).filter((moment) => moment > now)
  const first = changes.sort((a, b) => a - b).find((at) => datesAllow(condition, facts, at))
  return first === undefined ? null : new Date(first)
}

/** Conditions about anything but dates have no say here. */
function datesAllow(condition: Condition, facts: RuleFacts, at: number) {
  return verdictOf(condition, (leaf) => dateVerdict(leaf, facts, at)) ?? true
}

function dateVerdict(leaf: LeafCondition, facts: RuleFacts, at: number): Verdict {
  const moment = momentOf(leaf, facts)
  if (moment === undefined) {
    return null
  }
  return leaf.op === 'until' ? at < moment : at >= moment
}

function turningPoints(condition: Condition, facts: RuleFacts): number[] {
  if (condition.op === 'not') {
    return turningPoints(condition.of, facts)
  }
  if (condition.op === 'all' || condition.op === 'any') {
    return condition.of.flatMap((part) => turningPoints(part, facts))
  }
  const moment = momentOf(condition, facts)
  return moment === undefined || moment === Infinity ? [] : [moment]
}

/** Undefined for conditions that are not about dates. */
function momentOf(leaf: LeafCondition, facts: RuleFacts): number | undefined {
  if (leaf.op === 'from' || leaf.op === 'until') {
    return Date.parse(leaf.at)
  }
  return leaf.op === 'days_after_start'
    ? (daysAfterStart(leaf.days, facts.startedAt) ?? Infinity)
    : undefined
}
