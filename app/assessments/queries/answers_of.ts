import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import type AssessmentAttempt from '#assessments/models/assessment_attempt'
import type { Json } from '#assessments/types'

/** The saved answers of an attempt by question uuid; what was left or cleared is not there. */
export async function answersOf(attempt: AssessmentAttempt): Promise<Record<string, Json>> {
  const { rows } = await db.rawQuery(SQL, { tenant: currentTenantId(), attempt: attempt.id })
  return Object.fromEntries(rows.map((row: { uuid: string; data: Json }) => [row.uuid, row.data]))
}

const SQL = `
SELECT q.uuid, r.response_data AS data
FROM assessment_responses r JOIN assessment_questions q ON q.tenant_id = :tenant AND q.id = r.question_id
WHERE r.tenant_id = :tenant AND r.attempt_id = :attempt AND r.response_data <> 'null'::jsonb`
