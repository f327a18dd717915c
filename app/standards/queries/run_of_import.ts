import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'

/** The run of the job that made an import; null when it was made on the command line. */
export async function runOfImport(uuid: string, userId: number): Promise<string | null> {
  const row = await db
    .from('job_runs')
    .where({ tenant_id: currentTenantId(), user_id: userId, job_name: 'import_course' })
    .whereRaw(`payload->>'uuid' = ?`, [uuid])
    .orderBy('created_at', 'desc')
    .select('uuid')
    .first()
  return row?.uuid ?? null
}
