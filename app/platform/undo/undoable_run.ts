import db from '#platform/db'
import { clock } from '#platform/clock'
import { NotFound } from '#platform/errors'
import { currentTenantId } from '#platform/tenancy/scope'
import { isUuid } from '#platform/text/addresses'
import type { UndoOffer } from '#platform/undo/types'

/** So long after it was done, something can be undone. */
const UNDO_HOURS = 24

export type UndoableRun = {
  uuid: string
  jobName: string
  createdAt: Date
  finishedAt: Date
  payload: { list?: string; action?: string; back?: string }
}

/** A run of one's own that can still be undone. @throws NotFound */
export async function undoableRun(uuid: string, userId: number): Promise<UndoableRun> {
  const { rows } = isUuid(uuid) ? await ask(uuid, userId) : { rows: [] }
  if (!rows[0]) throw new NotFound()
  return rows[0]
}

/** The way to undo a run of one's own; null when it changed nothing, is too old, or was undone. */
export async function undoOffer(uuid: string | null, userId: number): Promise<UndoOffer> {
  if (!uuid) return null
  const { rows } = await ask(uuid, userId)
  return rows[0] ? { href: `/jobs/${uuid}/undo`, until: undoUntil(rows[0]) } : null
}

/** ISO moment after which it cannot be undone any more. */
export const undoUntil = ({ finishedAt }: UndoableRun) =>
  new Date(finishedAt.getTime() + UNDO_HOURS * 3_600_000).toISOString()

const ask = (uuid: string, userId: number): Promise<{ rows: UndoableRun[] }> =>
  db.rawQuery(SQL, {
    tenant: currentTenantId(),
    uuid,
    user: userId,
    oldest: clock.now().minus({ hours: UNDO_HOURS }).toISO(),
  })

const SQL = `
SELECT r.uuid, r.job_name AS "jobName", r.created_at AS "createdAt", r.finished_at AS "finishedAt", r.payload
FROM job_runs r
WHERE r.tenant_id = :tenant AND r.uuid = :uuid AND r.user_id = :user AND r.status = 'completed'
  AND r.undone_by IS NULL AND r.finished_at > :oldest AND EXISTS (
    SELECT 1 FROM audit_logs a WHERE a.tenant_id = :tenant AND a.run = r.uuid
      AND a.created_at >= r.created_at - interval '1 minute')`
