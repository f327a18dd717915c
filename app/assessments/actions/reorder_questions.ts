import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import type Assessment from '#assessments/models/assessment'

/**
 * Puts the questions of a quiz in this order. What the list does not name keeps its place
 * behind them: somebody may have added it meanwhile.
 */
export async function reorderQuestions(assessment: Assessment, uuids: string[]) {
  await db.rawQuery(SQL, {
    tenant: currentTenantId(),
    assessment: assessment.id,
    order: uuids,
    now: clock.now().toISO()!,
  })
}

const SQL = `
UPDATE assessment_questions q SET sort_order = placed.position - 1, updated_at = :now
FROM (
  SELECT i.id, row_number() OVER (ORDER BY wanted.position NULLS LAST, i.sort_order, i.id) AS position
  FROM assessment_questions i
  LEFT JOIN unnest(:order::uuid[]) WITH ORDINALITY AS wanted (uuid, position) ON wanted.uuid = i.uuid
  WHERE i.tenant_id = :tenant AND i.assessment_id = :assessment AND i.deleted_at IS NULL
) placed
WHERE q.tenant_id = :tenant AND q.id = placed.id AND q.sort_order <> placed.position - 1`
