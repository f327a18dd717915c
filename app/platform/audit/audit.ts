import { v7 as uuidv7 } from 'uuid'
import { clock } from '#platform/clock'
import { currentScope, type TenantScope } from '#platform/tenancy/scope'

export type AuditEntry = {
  /** A past fact: `created`, `updated`, `deleted`, `signed_in`, `exported`, … */
  action: string
  /** Table of the record, without which a change cannot be found again. */
  resourceType?: string
  resourceId?: number | null
  description?: string
  oldValues?: Record<string, unknown> | null
  newValues?: Record<string, unknown> | null
  category?: 'authentication' | 'authorization' | 'data_change' | 'system' | 'security'
  severity?: 'low' | 'medium' | 'high' | 'critical'
  metadata?: Record<string, unknown>
}

/** Characters of a name that history keeps: a name of several long parts may have more. */
const LABEL_LENGTH = 255

const pending = new WeakMap<TenantScope, object[]>()

/**
 * Writes history: one row in `audit_logs`, in the transaction of what it reports.
 * Rows of a transaction are sent together, just before its commit.
 */
export function recordAudit(entry: AuditEntry) {
  const scope = currentScope()
  const rows = pending.get(scope) ?? startBuffer(scope)
  rows.push(toRow(entry, scope))
}

function startBuffer(scope: TenantScope) {
  const rows: object[] = []
  pending.set(scope, rows)
  scope.client.beforeCommit(async () => {
    pending.delete(scope)
    for (let start = 0; start < rows.length; start += 1000) {
      await scope.client.rawQuery(APPEND, [JSON.stringify(rows.slice(start, start + 1000))])
    }
  })
  return rows
}

function metadataOf({ metadata }: AuditEntry, { run, impersonator }: TenantScope['actor']) {
  const behind = { ...(run && { run }), ...(impersonator && { impersonator }) }
  return metadata || run || impersonator ? { ...metadata, ...behind } : null
}

/** Only this function writes history; it chains the entries (migration 0032). */
const APPEND = `SELECT stoa_append_history(?::jsonb)`

function toRow(entry: AuditEntry, { actor }: TenantScope) {
  return {
    uuid: uuidv7(),
    user_id: actor.userId,
    actor_label: actor.label && [...actor.label].slice(0, LABEL_LENGTH).join(''),
    action: entry.action,
    resource_type: entry.resourceType ?? null,
    resource_id: entry.resourceId ?? null,
    description: entry.description ?? null,
    old_values: entry.oldValues ?? null,
    new_values: entry.newValues ?? null,
    metadata: metadataOf(entry, actor),
    category: entry.category ?? 'data_change',
    severity: entry.severity ?? 'low',
    ip_address: actor.ip ?? null,
    user_agent: actor.userAgent ?? null,
    session_id: actor.sessionId ?? null,
    request_id: actor.requestId ?? null,
    created_at: clock.now().toISO(),
  }
}
