import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'

/** Makes `question_count` true. The only writer of that column; also rebuilds it. */
export async function refreshBank(bankId: number) {
  await db.rawQuery(SQL, { tenant: currentTenantId(), bank: bankId, now: clock.now().toISO()! })
}

const SQL = `
UPDATE question_banks b SET updated_at = :now, question_count = (
  SELECT count(*) FROM assessment_questions q
  WHERE q.tenant_id = :tenant AND q.question_bank_id = b.id AND q.deleted_at IS NULL)
WHERE b.tenant_id = :tenant AND b.id = :bank`
