import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import db from '#platform/db'

/**
 * The few questions that are asked before a tenant is known. They run as
 * stoa_system, which sees every tenant: keep them here, short and named.
 */
const system = () => db.connection('system')

export type TenantRow = { id: number; uuid: string; slug: string; name: string; status: string }

/** Active tenants in which this address has an account that may sign in. */
export async function tenantsOfEmail(email: string): Promise<TenantRow[]> {
  return system()
    .from('users')
    .join('tenants', 'tenants.id', 'users.tenant_id')
    .where('users.email', email)
    .whereNull('users.deleted_at')
    .where('tenants.status', 'active')
    .orderBy('tenants.name')
    .select('tenants.id', 'tenants.uuid', 'tenants.slug', 'tenants.name', 'tenants.status')
}

/** Every tenant that is in use, for work that is done for each. */
export async function activeTenants(): Promise<TenantRow[]> {
  return system()
    .from('tenants')
    .where('status', 'active')
    .orderBy('id')
    .select('id', 'uuid', 'slug', 'name', 'status')
}

export async function findTenant(slug: string): Promise<TenantRow | null> {
  return system().from('tenants').where('slug', slug).first()
}

/** Tenant of a certificate by its number, for the public check. */
export async function tenantOfCertificate(serial: string): Promise<number | null> {
  const row = await system()
    .from('certificates')
    .where('serial', serial)
    .select('tenant_id')
    .first()
  return row?.tenant_id ?? null
}

export type ConnectionRow = { tenantId: number; company: string; uuid: string; name: string }

const connections = () =>
  system()
    .from('integrations as i')
    .join('tenants', 'tenants.id', 'i.tenant_id')
    .where({ 'i.integration_type': 'sso', 'i.is_enabled': true, 'tenants.status': 'active' })
    .whereNull('i.deleted_at')
    .select('i.tenant_id as tenantId', 'tenants.name as company', 'i.uuid', 'i.name')

/** The ways in of every company that has proved that a domain is theirs; the forced ones first. */
export async function connectionsOfDomain(
  domain: string
): Promise<(ConnectionRow & { isForced: boolean })[]> {
  return connections()
    .whereRaw('i.configuration @> ?::jsonb', [
      JSON.stringify({ domains: [{ name: domain, isProven: true }] }),
    ])
    .select(system().raw(`(i.configuration->>'isForced')::boolean AS "isForced"`))
    .orderByRaw(
      `(i.configuration->>'isForced')::boolean DESC, (i.configuration->>'isFirst')::boolean DESC NULLS LAST, i.name, i.id`
    )
    .limit(10)
}

/** The ways into one company, the one that it wants first at the beginning. */
export async function connectionsOfCompany(tenantId: number): Promise<ConnectionRow[]> {
  return connections()
    .where('i.tenant_id', tenantId)
    .orderByRaw(`(i.configuration->>'isFirst')::boolean DESC NULLS LAST, i.name, i.id`)
    .limit(10)
}

/** A way in that is switched on, before anybody has signed in. */
export async function connectionByUuid(uuid: string): Promise<ConnectionRow | null> {
  return connections().where('i.uuid', uuid).first()
}

export type StoredSetting = {
  tenantId: number
  /** Null for the company or the installation as a whole. */
  organizationId: number | null
  uuid: string
  key: string
  value: string | null
  isLocked: boolean
  updatedAt: Date
}

/** What companies decided, and the installation (tenant 0): asked before somebody signs in, too. */
export async function storedSettingsOf(tenantIds: number[]): Promise<StoredSetting[]> {
  return system()
    .from('system_settings')
    .whereIn('tenant_id', tenantIds)
    .select(
      'tenant_id as tenantId',
      'organization_id as organizationId',
      'uuid',
      'key_name as key',
      'value'
    )
    .select('is_locked as isLocked', 'updated_at as updatedAt')
}

/** What lies below what: the organizations of a company, each with the one above it. */
export async function organizationsAbove(tenantId: number): Promise<Map<number, number | null>> {
  const rows = await system()
    .from('organizations')
    .where('tenant_id', tenantId)
    .select('id', 'parent_id as parentId')
  return new Map(rows.map(({ id, parentId }: any) => [Number(id), parentId && Number(parentId)]))
}

/** Writes what the installation decides for everybody, and tells every process. */
export async function writeSystemSettings(rows: object[], tellChange: string) {
  await system().transaction(async (trx: TransactionClientContract) => {
    await trx.rawQuery(WRITE_SYSTEM_SETTINGS, [JSON.stringify(rows)])
    await trx.rawQuery(tellChange, [0])
  })
}

const WRITE_SYSTEM_SETTINGS = `
INSERT INTO system_settings (tenant_id, category, key_name, display_name, description, value, default_value, data_type,
  validation_rules, is_encrypted, is_public, is_system, sort_order, is_locked)
SELECT 0, category, key_name, display_name, description, value, default_value, data_type, validation_rules, is_encrypted,
  is_public, true, sort_order, is_locked
FROM jsonb_to_recordset(?::jsonb) AS row (category text, key_name text, display_name text, description text, value text,
  default_value text, data_type text, validation_rules jsonb, is_encrypted boolean, is_public boolean, sort_order integer,
  is_locked boolean)
ON CONFLICT (tenant_id, organization_id, category, key_name) DO UPDATE SET value = EXCLUDED.value,
  is_locked = EXCLUDED.is_locked, updated_at = now()`

type LockedSetting = { tenantId: number; id: number; key: string; value: string }

/** Writes every stored secret anew, all or none, and tells every process. @returns how many */
export async function relockSettings(
  relock: (row: LockedSetting) => string,
  tellChange: string
): Promise<number> {
  return system().transaction(async (trx: TransactionClientContract) => {
    const rows: LockedSetting[] = await trx
      .from('system_settings')
      .where('is_encrypted', true)
      .where('value', '<>', '')
      .forUpdate()
      .select('tenant_id as tenantId', 'id', 'key_name as key', 'value')
    const relocked = rows.map((row) => ({ ...row, value: relock(row) }))
    await trx.rawQuery(RELOCK_SETTINGS, [JSON.stringify(relocked)])
    await trx.rawQuery(tellChange, [0])
    return rows.length
  })
}

const RELOCK_SETTINGS = `
UPDATE system_settings s SET value = r.value FROM jsonb_to_recordset(?::jsonb) AS r ("tenantId" bigint, id bigint, value text)
WHERE s.tenant_id = r."tenantId" AND s.id = r.id`

/** What binds the secret of an authenticator app to its account. */
export const ownerOfTwoFactor = (tenantId: number, userId: number) =>
  `two_factor:${tenantId}:${userId}`

type LockedAccount = { tenantId: number; id: number; value: string }

const MOST_RELOCKED = 1000

/** Locks the secrets of authenticator apps anew, a thousand accounts at a time. @returns how many there are */
export async function relockTwoFactor(relock: (account: LockedAccount) => string): Promise<number> {
  let [count, after] = [0, 0]
  for (;;) {
    const rows: LockedAccount[] = await system()
      .from('users')
      .whereNotNull('two_factor_secret')
      .where('id', '>', after)
      .orderBy('id')
      .limit(MOST_RELOCKED)
      .select('tenant_id as tenantId', 'id', 'two_factor_secret as value')
    const relocked = rows.map((row) => ({ ...row, value: relock(row) }))
    await system().rawQuery(RELOCK_TWO_FACTOR, [JSON.stringify(relocked)])
    count += rows.length
    if (rows.length < MOST_RELOCKED) return count
    after = rows.at(-1)!.id
  }
}

const RELOCK_TWO_FACTOR = `
UPDATE users u SET two_factor_secret = r.value
FROM jsonb_to_recordset(?::jsonb) AS r ("tenantId" bigint, id bigint, value text)
WHERE u.tenant_id = r."tenantId" AND u.id = r.id`
