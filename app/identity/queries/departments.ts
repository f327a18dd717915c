import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'

/** Departments that people are in, as choices for a filter; at most 200. One step in the index for each, however many people. */
export async function departments(): Promise<{ value: string; label: string }[]> {
  const { rows } = await db.rawQuery<{ rows: { department: string }[] }>(SQL, {
    tenant: currentTenantId(),
  })
  return rows.map(({ department }) => ({ value: department, label: department }))
}

const SQL = `
WITH RECURSIVE one AS (
  (SELECT p.department FROM user_profiles p WHERE p.tenant_id = :tenant AND p.department IS NOT NULL
    ORDER BY p.department LIMIT 1)
  UNION ALL
  SELECT (SELECT p.department FROM user_profiles p WHERE p.tenant_id = :tenant AND p.department > one.department
    ORDER BY p.department LIMIT 1) FROM one WHERE one.department IS NOT NULL
)
SELECT department FROM one WHERE department IS NOT NULL LIMIT 200`
