import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import type { RecordChange } from '#platform/undo/types'

const MOST_ENTRIES = 100_000

type Entry = {
  action: string
  table: string
  id: number
  uuid: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** What a run did, record by record, from the history. */
export async function changesOfRun(run: { uuid: string; since: Date }): Promise<RecordChange[]> {
  const { rows } = await db.rawQuery<{ rows: Entry[] }>(SQL, {
    tenant: currentTenantId(),
    run: run.uuid,
    since: run.since.toISOString(),
  })
  const changes = new Map<string, RecordChange>()
  for (const entry of rows) {
    const key = `${entry.table} ${entry.id}`
    const change = changes.get(key) ?? unchanged(entry)
    changes.set(key, change)
    add(change, entry)
  }
  return [...changes.values()]
}

const unchanged = ({ table, id, uuid }: Entry): RecordChange => ({
  table,
  id,
  uuid,
  made: false,
  binned: false,
  unbinned: false,
  before: {},
  after: {},
})

function add(change: RecordChange, { action, before, after }: Entry) {
  if (action === 'created') change.made = true
  if (action === 'deleted') change.binned = true
  if (action === 'restored') change.unbinned = true
  // The first value before is the one to go back to, the last after the one that must still stand.
  for (const [field, value] of Object.entries(before ?? {})) {
    if (!(field in change.before)) change.before[field] = value
  }
  if (!change.made) Object.assign(change.after, after)
}

const SQL = `
SELECT action, resource_type AS "table", resource_id AS id, metadata->>'uuid' AS uuid, old_values AS before, new_values AS after
FROM audit_logs
WHERE tenant_id = :tenant AND run = :run AND created_at >= :since
  AND action IN ('created', 'updated', 'deleted', 'restored') AND resource_id IS NOT NULL
ORDER BY id LIMIT ${MOST_ENTRIES}`
