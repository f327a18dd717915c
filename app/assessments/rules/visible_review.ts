import type { Review, ReviewPart } from '#assessments/questions/types'
import type { ReviewVisibility } from '#assessments/rules/review_visibility'

/**
 * A review without what is not released. Run on the server before anything goes out: what a
 * page merely hides can still be read.
 */
export function visibleReview(
  { parts }: Review,
  { responses, correctness, key, feedback }: ReviewVisibility
): Review {
  if (!responses) {
    return { parts: [] }
  }
  return {
    parts: parts.map((part): ReviewPart => ({
      ...part,
      correct: correctness ? part.correct : null,
      key: key ? part.key : null,
      feedback: feedback ? part.feedback : null,
    })),
  }
}
