import type { Condition } from '#platform/rules/condition'

/** The items a condition speaks of, each once, in the order of the text. */
export function itemsOfCondition(condition: Condition): string[] {
  return [...new Set(mentionedItems(condition))]
}

function mentionedItems(condition: Condition): string[] {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.of.flatMap(mentionedItems)
    case 'not':
      return mentionedItems(condition.of)
    case 'count_completed':
      return condition.items
    case 'completed':
    case 'passed':
    case 'score_at_least':
      return [condition.item]
    default:
      return []
  }
}
