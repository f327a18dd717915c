import encryption from '@adonisjs/core/services/encryption'
import bowser from 'bowser'
import { clock } from '#platform/clock'
import { recordAudit } from '#platform/audit/audit'
import { notify } from '#platform/notifications/notify'
import { actAs, currentTenantId } from '#platform/tenancy/scope'
import { hashSecret, newSecret } from '#platform/secrets'
import { chosenLocale } from '#platform/i18n/visitor_locale'
import { setting } from '#platform/settings/setting'
import { rememberedDays, sessionHours } from '#identity/settings'
import UserSession from '#identity/models/user_session'
import { rememberDevice } from '#identity/actions/remember_device'
import { publicSessionId } from '#identity/actions/sign_out_device'
import type User from '#identity/models/user'
import type { HttpContext } from '@adonisjs/core/http'

/** The connection by which somebody came, and what its provider knows the session by. */
export type Via = { provider: string; token: string | null }

/** Signs a person in on this device and writes who, when and where into the history. */
export async function openSession(
  { request, session }: HttpContext,
  user: User,
  { remember, via }: { remember: boolean; via?: Via }
) {
  const secret = newSecret()
  const now = clock.now()
  const userAgent = request.header('user-agent') ?? ''
  const device = bowser.parse(userAgent || ' ')
  const row = await UserSession.create({
    id: hashSecret(secret),
    userId: user.id,
    ipAddress: request.ip(),
    userAgent,
    deviceType: device.platform.type ?? null,
    browser: device.browser.name ?? null,
    platform: device.os.name ?? null,
    isMobile: device.platform.type === 'mobile',
    lastActivity: now,
    provider: via?.provider ?? null,
    providerToken: via?.token ? encryption.encrypt(via.token) : null,
    expiresAt: now.plus(
      remember ? { days: await setting(rememberedDays) } : { hours: await setting(sessionHours) }
    ),
  })
  user.lastLoginAt = now
  user.locale = chosenLocale(session) ?? user.locale
  await user.save()

  actAs({ userId: user.id, label: `${user.name} <${user.email}>`, sessionId: row.id })
  recordAudit({
    action: 'signed_in',
    resourceType: 'users',
    resourceId: user.id,
    category: 'authentication',
    ...(via && { metadata: { provider: via.provider } }),
  })
  if (await rememberDevice(user.id, device)) await tellOwner(user, row)
  session.regenerate()
  session.forget('locale')
  session.put('auth', { tenant: currentTenantId(), secret })
  return row
}

/** The link in the mail signs the device out again, without signing in first. */
const tellOwner = (user: User, { id, browser, platform, ipAddress }: UserSession) =>
  notify({
    type: 'identity.new_device',
    to: [user.id],
    about: { type: 'users', id: user.id },
    values: {
      device: publicSessionId(id),
      device_name: [browser, platform].filter(Boolean).join(' · ') || null,
      ip: ipAddress,
      at: clock.now().toISO()!,
    },
    actionUrl: '/me/security',
    priority: 'urgent',
  })
