import { recordAudit } from '#platform/audit/audit'

/** Values that must not be readable in the history, and noise that says nothing. */
const SECRET = new Set([
  'password',
  'twoFactorSecret',
  'rememberToken',
  'token',
  'keyHash',
  'webhookSecret',
  'credentials',
])
const NOISE = new Set([
  'updatedAt',
  'createdAt',
  'lastLoginAt',
  'lastActivityAt',
  'twoFactorLastStep',
  'tenantId',
  'searchText',
  'searchVector',
])

export function auditCreation(record: any) {
  recordAudit({
    ...about(record),
    action: 'created',
    newValues: readable(record, record.$attributes),
  })
}

/** To be called before the update is sent: afterwards the old values are forgotten. */
export function auditUpdate(record: any) {
  // What was set to undefined is not written: it stays.
  const changed = Object.keys(record.$dirty).filter(
    (key) => !NOISE.has(key) && record.$attributes[key] !== undefined
  )
  if (changed.length === 0) return

  const pick = (values: Record<string, unknown>) =>
    readable(record, Object.fromEntries(changed.map((key) => [key, values[key] ?? null])))
  recordAudit({
    ...about(record),
    action: actionOf(record),
    oldValues: pick(record.$original),
    newValues: pick(record.$attributes),
  })
}

export function auditDeletion(record: any) {
  recordAudit({
    ...about(record),
    action: 'purged',
    oldValues: readable(record, record.$attributes),
    severity: 'medium',
  })
}

function about(record: any) {
  return {
    resourceType: record.constructor.table as string,
    resourceId: typeof record.$primaryKeyValue === 'number' ? record.$primaryKeyValue : null,
    metadata: record.uuid ? { uuid: record.uuid } : undefined,
  }
}

function actionOf(record: any) {
  if (!('deletedAt' in record.$dirty)) return 'updated'
  return record.deletedAt ? 'deleted' : 'restored'
}

/** A record may name more that is secret: `concealed`. */
function readable(record: any, values: Record<string, unknown>) {
  const concealed = new Set<string>(record.concealed)
  const isSecret = (key: string) => SECRET.has(key) || concealed.has(key)
  return Object.fromEntries(
    Object.entries(values)
      .filter(([key, value]) => value !== undefined && !NOISE.has(key))
      .map(([key, value]) => [key, isSecret(key) && value !== null ? '•••' : value])
  )
}
