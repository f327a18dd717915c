import { createHash } from 'node:crypto'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'

type Device = { browser: { name?: string }; os: { name?: string }; platform: { type?: string } }

/**
 * Remembers the kind of device (browser, system, phone or not) that somebody signs in with.
 *
 * @returns whether it is another than all before; the very first one is nobody's surprise
 */
export async function rememberDevice(userId: number, device: Device): Promise<boolean> {
  const { rows } = await db.rawQuery<{ rows: { isNew: boolean }[] }>(SQL, {
    tenant: currentTenantId(),
    user: userId,
    fingerprint: fingerprintOf(device),
    now: clock.now().toISO()!,
  })
  return rows[0].isNew
}

const fingerprintOf = ({ browser, os, platform }: Device) =>
  createHash('sha256')
    .update([browser.name, os.name, platform.type].join('|'))
    .digest('hex')
    .slice(0, 40)

const SQL = `
WITH before AS (SELECT count(*) AS devices FROM known_devices WHERE tenant_id = :tenant AND user_id = :user),
remembered AS (
  INSERT INTO known_devices (user_id, fingerprint, first_seen_at, last_seen_at)
  VALUES (:user, :fingerprint, :now, :now)
  ON CONFLICT (tenant_id, user_id, fingerprint) DO UPDATE SET last_seen_at = EXCLUDED.last_seen_at
  RETURNING xmax = 0 AS inserted
)
SELECT remembered.inserted AND before.devices > 0 AS "isNew" FROM before, remembered`
