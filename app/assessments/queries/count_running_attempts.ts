import db from '#platform/db'

/** Attempts that are running now and end after a moment. @param tenants none for all */
export async function countRunningAttempts(tenants: number[], endingAfter: Date) {
  const { rows } = await db.connection('system').rawQuery(COUNT, { tenants, endingAfter })
  return rows[0].count as number
}

const COUNT = `
SELECT count(*)::int AS count FROM assessment_attempts a
WHERE a.status = 'in_progress' AND (a.deadline_at IS NULL OR a.deadline_at > :endingAfter)
  AND (cardinality(:tenants::bigint[]) = 0 OR a.tenant_id = ANY(:tenants::bigint[]))`
