import db from '#platform/db'
import CourseActivity from '#courses/models/course_activity'
import { percentOf } from '#assessments/rules/percent_of'
import { currentTenantId } from '#platform/tenancy/scope'
import type Assessment from '#assessments/models/assessment'

/**
 * Brings what is counted in line with the questions, a pass mark in per cent with the points,
 * and the activity with its quiz. The only writer of these columns; also rebuilds them.
 */
export async function refreshTotals(assessment: Assessment) {
  const row = await db
    .from('assessment_questions')
    .where({ tenant_id: currentTenantId(), assessment_id: assessment.id })
    .whereNull('deleted_at')
    .count('* as questions')
    .sum('points as points')
    .first()
  const maxScore = Number(row.points ?? 0)
  await assessment
    .merge({
      questionCount: Number(row.questions),
      maxScore,
      passingScore: passMark(assessment, maxScore),
    })
    .save()
  await showInActivity(assessment)
}

function passMark({ quiz, passingScore }: Assessment, maxScore: number) {
  if (quiz.passUnit === 'points') return passingScore
  return quiz.passPercent === null ? null : Math.round(maxScore * quiz.passPercent) / 100
}

/** The outline shows limits and marks without asking the quiz. */
async function showInActivity(assessment: Assessment) {
  const activity = await CourseActivity.find(assessment.activityId)
  await activity
    ?.merge({
      instructions: assessment.instructions,
      maxAttempts: assessment.maxAttempts,
      timeLimit: assessment.timeLimit,
      passingScore: percentOf(assessment.passingScore, assessment.maxScore),
      isGraded: !assessment.isPractice,
      pointsPossible: assessment.maxScore,
      feedbackSettings: {
        showResults: assessment.showResults,
        until: assessment.overAt?.toISO() ?? null,
      },
      availableFrom: assessment.availableFrom,
      availableUntil: assessment.availableUntil,
    })
    .save()
}
