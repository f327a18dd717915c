import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import CourseEnrollment from '#learning/models/course_enrollment'
import { recordProgress } from '#learning/actions/record_progress'
import { attemptsOfQuiz } from '#assessments/queries/attempts_of_quiz'
import { bestAttempt } from '#assessments/rules/best_attempt'
import type Assessment from '#assessments/models/assessment'
import type AssessmentAttempt from '#assessments/models/assessment_attempt'

/** Tells learning how the quiz stands: the best closed attempt counts. */
export async function reportResult(attempt: AssessmentAttempt, assessment: Assessment) {
  const enrollment = await CourseEnrollment.findOrFail(attempt.enrollmentId)
  const isWorking = enrollment.isOpen || enrollment.status === 'completed'
  const item = await itemInVersion(assessment, enrollment)
  // Who has left the course keeps the mark; there is no progress to move.
  if (!isWorking || !item || assessment.isPractice) return

  const closed = (await attemptsOfQuiz(enrollment.id, assessment.lineageId)).filter(
    ({ isOpen }) => !isOpen
  )
  const best = bestAttempt(closed)
  if (!best) return
  await recordProgress(enrollment.id, {
    kind: 'activity',
    itemId: item.id,
    moduleId: item.moduleId,
    status: statusOf(best, assessment, closed.length),
    seenPercent: 100,
    addSeconds: attempt.timeSpent,
    score: {
      points: best.score ?? 0,
      maxPoints: best.maxScore ?? 0,
      passed: best.passed,
      attempts: closed.length,
    },
  })
}

/** Done once passed, or once handed in where there is nothing to pass. */
function statusOf({ passed }: AssessmentAttempt, assessment: Assessment, attempts: number) {
  if (passed === true || assessment.passingScore === null) return 'completed'
  const isUsedUp = assessment.maxAttempts > 0 && attempts >= assessment.maxAttempts
  return passed === false && isUsedUp ? 'failed' : 'in_progress'
}

/** The quiz's row in the version the learner is in by now, which may be newer than the attempt's. */
async function itemInVersion(assessment: Assessment, enrollment: CourseEnrollment) {
  const { rows } = await db.rawQuery<{ rows: { id: number; moduleId: number }[] }>(ITEM, {
    tenant: currentTenantId(),
    version: enrollment.courseVersionId,
    activity: assessment.activityId,
  })
  return rows[0] ?? null
}

const ITEM = `
SELECT a.id, a.module_id AS "moduleId"
FROM course_activities own
JOIN course_modules m ON m.tenant_id = :tenant AND m.course_version_id = :version
JOIN course_activities a ON a.tenant_id = :tenant AND a.module_id = m.id AND a.lineage_id = own.lineage_id
WHERE own.tenant_id = :tenant AND own.id = :activity AND a.deleted_at IS NULL`
