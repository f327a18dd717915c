import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import type { DraftQuestion } from '#assessments/types'

/** The questions of a quiz in their order, each with the bank it came from. */
export async function draftQuestions(assessmentId: number): Promise<DraftQuestion[]> {
  const { rows } = await db.rawQuery(SQL, { tenant: currentTenantId(), assessment: assessmentId })
  return rows.map((row: Omit<DraftQuestion, 'number'>, at: number) => ({ ...row, number: at + 1 }))
}

const SQL = `
SELECT q.uuid AS id, q.question_type AS type, left(q.question_text, 300) AS text, q.points,
  q.difficulty_level AS difficulty, q.is_required AS "isRequired", b.name AS bank
FROM assessment_questions q
LEFT JOIN assessment_questions s ON s.tenant_id = :tenant AND s.id = q.source_question_id
LEFT JOIN question_banks b ON b.tenant_id = :tenant AND b.id = s.question_bank_id
WHERE q.tenant_id = :tenant AND q.assessment_id = :assessment AND q.deleted_at IS NULL
ORDER BY q.sort_order, q.id LIMIT 1000`
