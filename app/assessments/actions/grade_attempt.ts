import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import Assessment from '#assessments/models/assessment'
import AssessmentQuestion from '#assessments/models/assessment_question'
import AssessmentResponse from '#assessments/models/assessment_response'
import { announceResult } from '#assessments/actions/announce_attempt'
import { reportResult } from '#assessments/actions/report_result'
import { scoreAttempt, type QuestionResult } from '#assessments/rules/score_attempt'
import type AssessmentAttempt from '#assessments/models/assessment_attempt'

/**
 * Marks a closed attempt: the machine's points where a machine can tell, a person's where one
 * has given them. Also the way to rebuild marks.
 */
export async function gradeAttempt(attempt: AssessmentAttempt): Promise<AssessmentAttempt> {
  const assessment = await Assessment.findOrFail(attempt.assessmentId)
  const questions = await AssessmentQuestion.query().where('assessmentId', assessment.id)
  const responses = await AssessmentResponse.query().where('attemptId', attempt.id)
  const result = scoreAttempt(
    questions.map(({ id, typeName, questionData, points }) => ({
      id: String(id),
      type: typeName,
      data: questionData,
      points,
    })),
    new Map(responses.map(({ questionId, responseData }) => [String(questionId), responseData])),
    { passingScore: assessment.passingScore, givenPoints: givenPoints(responses) }
  )

  await writeMarks(attempt.id, result.questions)
  await attempt
    .merge({
      status: result.needsPerson ? 'submitted' : 'graded',
      gradedAt: result.needsPerson ? null : clock.now(),
      score: result.score,
      maxScore: result.maxScore,
      percentage: result.percentage,
      passed: result.passed,
      autoGraded: !responses.some(({ manualGradeOverride }) => manualGradeOverride),
    })
    .save()
  await reportResult(attempt, assessment)
  await announceResult(attempt, assessment)
  return attempt
}

const givenPoints = (responses: AssessmentResponse[]) =>
  new Map(
    responses
      .filter(({ manualGradeOverride }) => manualGradeOverride)
      .map(({ questionId, pointsEarned }) => [String(questionId), pointsEarned])
  )

async function writeMarks(attemptId: number, results: QuestionResult[]) {
  await db.rawQuery(WRITE, {
    tenant: currentTenantId(),
    attempt: attemptId,
    now: clock.now().toISO()!,
    marks: JSON.stringify(results),
  })
}

const WRITE = `
UPDATE assessment_responses r
SET points_earned = m."pointsEarned", points_possible = m."pointsPossible", is_correct = m.correct,
  auto_graded = NOT r.manual_grade_override AND NOT m."needsPerson", updated_at = :now
FROM jsonb_to_recordset(:marks::jsonb)
  AS m(id bigint, "pointsEarned" numeric, "pointsPossible" numeric, correct boolean, "needsPerson" boolean)
WHERE r.tenant_id = :tenant AND r.attempt_id = :attempt AND r.question_id = m.id`
