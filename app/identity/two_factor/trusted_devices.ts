import bowser from 'bowser'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { hashSecret, newSecret } from '#platform/secrets'
import { currentTenantId } from '#platform/tenancy/scope'
import type User from '#identity/models/user'
import type { HttpContext } from '@adonisjs/core/http'

const DAYS = 30
const MOST_SHOWN = 100
/** One for each company: somebody of two has two. */
const cookieOf = (tenantId: number) => `trusted_${tenantId}`

export type TrustedDevice = {
  id: string
  browser: string | null
  platform: string | null
  createdAt: string
  expiresAt: string
}

/** On this device, the second step is not asked for again for thirty days. */
export async function trustDevice({ request, response }: HttpContext, user: User) {
  const secret = newSecret()
  const { browser, os } = bowser.parse(request.header('user-agent') || ' ')
  const now = clock.now()
  await db.table('trusted_devices').insert({
    tenant_id: user.tenantId,
    user_id: user.id,
    token: hashSecret(secret),
    browser: browser.name ?? null,
    platform: os.name ?? null,
    created_at: now.toISO(),
    expires_at: now.plus({ days: DAYS }).toISO(),
  })
  response.encryptedCookie(cookieOf(user.tenantId), secret, {
    maxAge: `${DAYS}d`,
    httpOnly: true,
    sameSite: 'lax',
  })
}

/** Does somebody sign in on a device that they said is theirs? */
export async function isTrusted({ request }: HttpContext, user: User): Promise<boolean> {
  const secret = request.encryptedCookie(cookieOf(user.tenantId))
  if (typeof secret !== 'string') return false
  const row = await ofUser(user).where('token', hashSecret(secret)).first()
  return Boolean(row)
}

export async function trustedDevices(user: User): Promise<TrustedDevice[]> {
  const rows = await ofUser(user).orderBy('id', 'desc').limit(MOST_SHOWN)
  return rows.map((row) => ({
    id: row.uuid,
    browser: row.browser,
    platform: row.platform,
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  }))
}

/** All of them. */
export const forgetTrustedDevices = (user: Pick<User, 'id'>) =>
  db.from('trusted_devices').where({ tenant_id: currentTenantId(), user_id: user.id }).delete()

/** Those whose thirty days are not over. */
const ofUser = ({ tenantId, id }: User) =>
  db
    .from('trusted_devices')
    .where({ tenant_id: tenantId, user_id: id })
    .where('expires_at', '>', clock.now().toISO()!)
