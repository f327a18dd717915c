import { clock } from '#platform/clock'
import { reviewVisibility, type ReviewVisibility } from '#assessments/rules/review_visibility'
import type Assessment from '#assessments/models/assessment'
import type AssessmentAttempt from '#assessments/models/assessment_attempt'
import type { ReviewPolicy } from '#assessments/rules/review_visibility'
import type { AttemptStatus } from '#assessments/types'

/** What the learner may see of this attempt now. */
export function releaseOf(attempt: AssessmentAttempt, assessment: Assessment): ReviewVisibility {
  const policy: ReviewPolicy = {
    showResults: assessment.showResults as ReviewPolicy['showResults'],
    showCorrectAnswers: assessment.showCorrectAnswers,
    allowReview: assessment.allowReview,
    dueDate: assessment.overAt?.toJSDate() ?? null,
  }
  return reviewVisibility(policy, attempt.status as AttemptStatus, clock.now().toJSDate())
}
