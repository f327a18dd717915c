import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import AssessmentAttempt from '#assessments/models/assessment_attempt'

/**
 * The attempts of one enrollment at one quiz, first to last. They go by the quiz's lineage:
 * moving to a newer version of the course gives nobody new attempts.
 */
export function attemptsOfQuiz(enrollmentId: number, quizLineage: string) {
  return AssessmentAttempt.query()
    .where('enrollmentId', enrollmentId)
    .whereIn(
      'assessmentId',
      db
        .from('assessments')
        .where({ tenant_id: currentTenantId(), lineage_id: quizLineage })
        .select('id')
    )
    .orderBy('attemptNumber')
    .limit(1000)
}
