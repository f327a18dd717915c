import bowser from 'bowser'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { hashSecret } from '#platform/secrets'
import { currentTenantId } from '#platform/tenancy/scope'

/** As a browser hands it over (Push API, `PushSubscription.toJSON`). */
export type BrowserSubscription = { endpoint: string; keys: { p256dh: string; auth: string } }

export type PushDevice = {
  id: string
  browser: string | null
  platform: string | null
  createdAt: string
  lastSentAt: string | null
  /** Tells a browser which of them it is. */
  endpointHash: string
}

const MOST_DEVICES = 20

/** From now on, news come to this device; whoever had it before on it hears nothing there any more. */
export async function subscribe(userId: number, given: BrowserSubscription, userAgent: string) {
  const { browser, os } = bowser.parse(userAgent || ' ')
  await db.rawQuery(SUBSCRIBE, {
    user: userId,
    endpoint: given.endpoint,
    hash: hashSecret(given.endpoint),
    p256dh: given.keys.p256dh,
    auth: given.keys.auth,
    browser: browser.name ?? null,
    platform: os.name ?? null,
    now: clock.now().toISO()!,
  })
  await db.rawQuery(FORGET_OLDEST, { tenant: currentTenantId(), user: userId, most: MOST_DEVICES })
}

/** Their devices, newest first. */
export async function pushDevicesOf(userId: number): Promise<PushDevice[]> {
  const rows = await ofUser(userId).orderBy('id', 'desc').limit(MOST_DEVICES)
  return rows.map((row) => ({
    id: row.uuid,
    browser: row.browser,
    platform: row.platform,
    createdAt: row.created_at.toISOString(),
    lastSentAt: row.last_sent_at?.toISOString() ?? null,
    endpointHash: row.endpoint_hash,
  }))
}

/** @returns whether they had such a device */
export async function unsubscribe(userId: number, device: string): Promise<boolean> {
  return Number(await ofUser(userId).where('uuid', device).delete()) > 0
}

const ofUser = (userId: number) =>
  db.from('push_subscriptions').where({ tenant_id: currentTenantId(), user_id: userId })

const SUBSCRIBE = `
INSERT INTO push_subscriptions (user_id, endpoint, endpoint_hash, p256dh, auth, browser, platform, created_at)
VALUES (:user, :endpoint, :hash, :p256dh, :auth, :browser, :platform, :now)
ON CONFLICT (tenant_id, endpoint_hash) DO UPDATE SET user_id = EXCLUDED.user_id, p256dh = EXCLUDED.p256dh,
  auth = EXCLUDED.auth, browser = EXCLUDED.browser, platform = EXCLUDED.platform, created_at = EXCLUDED.created_at`

const FORGET_OLDEST = `
DELETE FROM push_subscriptions WHERE tenant_id = :tenant AND user_id = :user AND id NOT IN (
  SELECT id FROM push_subscriptions WHERE tenant_id = :tenant AND user_id = :user ORDER BY id DESC LIMIT :most)`
