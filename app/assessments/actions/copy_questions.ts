import db from '#platform/db'
import AssessmentQuestion from '#assessments/models/assessment_question'
import { clock } from '#platform/clock'
import { currentScope } from '#platform/tenancy/scope'
import { refreshTotals } from '#assessments/actions/refresh_totals'
import { TooManyQuestions } from '#assessments/errors'
import type Assessment from '#assessments/models/assessment'

export const MOST_QUESTIONS = 500

/**
 * Copies questions of banks to the end of a quiz, in the order given. One that is there
 * already is not added twice.
 *
 * @returns how many were added
 */
export async function copyQuestions(assessment: Assessment, ids: number[]): Promise<number> {
  const present = await AssessmentQuestion.query().where('assessmentId', assessment.id)
  const known = new Set(present.map(({ sourceQuestionId }) => sourceQuestionId))
  const wanted = [...new Set(ids)].filter((id) => !known.has(id))
  if (present.length + wanted.length > MOST_QUESTIONS) throw new TooManyQuestions(MOST_QUESTIONS)

  const { tenantId, actor } = currentScope()
  const { rowCount } = await db.rawQuery(COPY, {
    tenant: tenantId,
    assessment: assessment.id,
    by: actor.userId,
    ids: wanted,
    after: Math.max(-1, ...present.map(({ sortOrder }) => sortOrder)),
    now: clock.now().toISO()!,
  })
  await refreshTotals(assessment)
  return rowCount
}

const COPY = `
INSERT INTO assessment_questions (tenant_id, assessment_id, source_question_id, question_type, question_text,
  question_html, explanation, points, difficulty_level, sort_order, is_required, time_limit, question_data,
  media_files, tags, metadata, created_by, created_at, updated_at)
SELECT q.tenant_id, :assessment, q.id, q.question_type, q.question_text, q.question_html, q.explanation,
  q.points, q.difficulty_level, :after + wanted.position, q.is_required, q.time_limit, q.question_data,
  q.media_files, q.tags, q.metadata, :by, :now, :now
FROM unnest(:ids::bigint[]) WITH ORDINALITY AS wanted (id, position)
JOIN assessment_questions q ON q.tenant_id = :tenant AND q.id = wanted.id
WHERE q.question_bank_id IS NOT NULL AND q.deleted_at IS NULL
ORDER BY wanted.position`
