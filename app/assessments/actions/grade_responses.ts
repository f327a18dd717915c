import { clock } from '#platform/clock'
import { recordAudit } from '#platform/audit/audit'
import AssessmentAttempt from '#assessments/models/assessment_attempt'
import AssessmentQuestion from '#assessments/models/assessment_question'
import AssessmentResponse from '#assessments/models/assessment_response'
import { gradeAttempt } from '#assessments/actions/grade_attempt'
import { NotGradable } from '#assessments/errors'

export type Grade = { question: string; points: number; feedback: string | null }

/**
 * Puts a person's points in place of the machine's, and works the result out anew. Only what
 * was answered can be graded; points beyond what a question is worth count as all of them.
 *
 * @throws NotGradable while the attempt is open
 */
export async function gradeResponses(
  attemptId: number,
  grades: Grade[],
  by: { id: number }
): Promise<AssessmentAttempt> {
  const attempt = await AssessmentAttempt.query().where('id', attemptId).forUpdate().firstOrFail()
  if (attempt.isOpen) throw new NotGradable()

  const questions = await AssessmentQuestion.query()
    .where('assessmentId', attempt.assessmentId)
    .whereIn(
      'uuid',
      grades.map(({ question }) => question)
    )
  const responses = await AssessmentResponse.query()
    .where('attemptId', attempt.id)
    .whereIn(
      'questionId',
      questions.map(({ id }) => id)
    )
  for (const response of responses) {
    const question = questions.find(({ id }) => id === response.questionId)!
    const grade = grades.find((one) => one.question === question.uuid)!
    await giveGrade(response, question, grade, by)
  }
  await attempt.merge({ gradedBy: by.id }).save()
  return gradeAttempt(attempt)
}

async function giveGrade(
  response: AssessmentResponse,
  question: AssessmentQuestion,
  { points, feedback }: Grade,
  by: { id: number }
) {
  const earned = Math.min(points, question.points)
  recordAudit({
    action: 'graded',
    resourceType: 'assessment_responses',
    resourceId: response.id,
    oldValues: { points: response.pointsEarned, feedback: response.feedback },
    newValues: { points: earned, feedback },
  })
  await response
    .merge({
      pointsEarned: earned,
      manualGradeOverride: true,
      feedback,
      gradedBy: by.id,
      gradedAt: clock.now(),
    })
    .save()
}
