export interface ReviewPolicy {
  /** `assessments.show_results` */
  showResults: 'immediately' | 'after_submission' | 'after_due_date' | 'never'
  showCorrectAnswers: boolean
  allowReview: boolean
  /** The last due date of anybody, extensions included; null when there is none. */
  dueDate: Date | null
}

export type AttemptState = 'in_progress' | 'submitted' | 'graded' | 'abandoned' | 'expired'

export interface ReviewVisibility {
  /** Points, percentage, passed or not. */
  score: boolean
  /** The learner's own answers. */
  responses: boolean
  /** Whether each answer was right. */
  correctness: boolean
  /** What would have been right. */
  key: boolean
  /** Feedback and explanations. */
  feedback: boolean
  /** When more is released, if a date is all that is missing. */
  until?: Date
  /** A message of the catalogue that says why it is so. */
  reason: string
}

const NOTHING = { score: false, responses: false, correctness: false, key: false, feedback: false }

/**
 * What the learner may see of an attempt at this moment.
 *
 * During an attempt only `immediately` releases anything, and only for questions that are
 * answered and can no longer be changed: sparing the others is for the caller.
 */
export function reviewVisibility(
  policy: ReviewPolicy,
  state: AttemptState,
  now: Date
): ReviewVisibility {
  if (policy.showResults === 'never') {
    return { ...NOTHING, reason: reason('never') }
  }
  if (state === 'in_progress') {
    return duringAttempt(policy)
  }
  if (policy.showResults === 'after_due_date' && policy.dueDate && now < policy.dueDate) {
    return { ...NOTHING, until: policy.dueDate, reason: reason('after_due_date') }
  }
  return released(policy, state)
}

function duringAttempt(policy: ReviewPolicy): ReviewVisibility {
  if (policy.showResults !== 'immediately' || !policy.allowReview) {
    return { ...NOTHING, reason: reason('in_progress') }
  }
  return { ...details(policy), score: false, reason: reason('immediately') }
}

function released(policy: ReviewPolicy, state: AttemptState): ReviewVisibility {
  if (!policy.allowReview) {
    return { ...NOTHING, score: true, reason: reason('score_only') }
  }
  const isFinal = state === 'graded'
  return { ...details(policy), score: true, reason: reason(isFinal ? 'released' : 'grading_open') }
}

function details({ showCorrectAnswers }: ReviewPolicy) {
  return { responses: true, correctness: true, key: showCorrectAnswers, feedback: true }
}

function reason(name: string) {
  return `assessments.review.${name}`
}
