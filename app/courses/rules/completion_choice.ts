import type { CompletionCriteria } from '#platform/rules/evaluate_completion'

/** How an author chooses when a course is completed. */
export type CompletionChoice = {
  type: 'all_required' | 'n_of' | 'min_grade' | 'custom'
  /** Items for `n_of`. */
  count: number | null
  /** Per cent for `min_grade`. */
  grade: number | null
}

/** The stored criteria as a choice; what no choice makes is `custom` and left alone. */
export function choiceOf(criteria: CompletionCriteria | null): CompletionChoice {
  if (!criteria || criteria.type === 'all_required') {
    return { type: 'all_required', count: null, grade: null }
  }
  if (criteria.type === 'n_of') return { type: 'n_of', count: criteria.atLeast, grade: null }
  const { condition } = criteria
  return condition.op === 'grade_at_least'
    ? { type: 'min_grade', count: null, grade: condition.percent }
    : { type: 'custom', count: null, grade: null }
}

export function criteriaOf(
  choice: CompletionChoice,
  present: CompletionCriteria | null
): CompletionCriteria | null {
  switch (choice.type) {
    case 'all_required':
      return { type: 'all_required' }
    case 'n_of':
      return { type: 'n_of', atLeast: choice.count ?? 1 }
    case 'min_grade':
      return {
        type: 'conditions',
        condition: { op: 'grade_at_least', percent: choice.grade ?? 0 },
      }
    case 'custom':
      return present
  }
}
