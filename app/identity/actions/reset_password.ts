import hash from '@adonisjs/core/services/hash'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { hashSecret } from '#platform/secrets'
import { actAs } from '#platform/tenancy/scope'
import { recordAudit } from '#platform/audit/audit'
import { notify } from '#platform/notifications/notify'
import { settingOf } from '#platform/settings/setting'
import { passwordLength } from '#identity/settings'
import { LinkExpired } from '#identity/errors'
import PasswordResetToken from '#identity/models/password_reset_token'
import User from '#identity/models/user'

/**
 * Sets a new password by a mailed link and signs every device out.
 *
 * @param link `<tenant>.<secret>` as in the mail
 * @throws LinkExpired when it was used, is too old or never existed
 */
export async function resetPassword(link: string, password: string) {
  const { tenantId, secret } = parseLink(link)
  await db.asTenant(tenantId, async () => {
    const token = await findOpenToken(secret)
    const user = await User.findOrFail(token.userId)
    actAs({ userId: user.id, label: `${user.name} <${user.email}>` })
    await setPassword(user, password)
    token.usedAt = clock.now()
    await token.save()
  })
}

/** Stores a new password and tells its owner; all sessions but the one given end. */
export async function setPassword(user: User, password: string, { keep = '' } = {}) {
  user.password = await hash.make(password)
  user.passwordChangedAt = clock.now()
  user.mustChangePassword = false
  await user.save()
  await db.from('user_sessions').where('user_id', user.id).whereNot('id', keep).delete()
  recordAudit({
    action: 'password_changed',
    resourceType: 'users',
    resourceId: user.id,
    category: 'security',
    severity: 'medium',
  })
  await notify({
    type: 'identity.password_changed',
    to: [user.id],
    about: { type: 'users', id: user.id },
    values: { at: clock.now().toISO()! },
    actionUrl: '/me/security',
    priority: 'urgent',
  })
}

export async function linkIsOpen(link: string) {
  try {
    const { tenantId, secret } = parseLink(link)
    return Boolean(await db.asTenant(tenantId, () => findOpenToken(secret)))
  } catch (error) {
    if (error instanceof LinkExpired) return false
    throw error
  }
}

/** The shortest password of the company that a link belongs to. @throws LinkExpired */
export const passwordLengthFor = async (link: string) =>
  settingOf(passwordLength, parseLink(link).tenantId)

async function findOpenToken(secret: string) {
  const token = await PasswordResetToken.query()
    .where('token', hashSecret(secret))
    .whereNull('usedAt')
    .where('expiresAt', '>', clock.now().toISO()!)
    .first()
  if (!token) throw new LinkExpired()
  return token
}

function parseLink(link: string) {
  const [tenant, secret] = link.split('.')
  const tenantId = Number(tenant)
  if (!Number.isSafeInteger(tenantId) || tenantId <= 0 || !secret) throw new LinkExpired()
  return { tenantId, secret }
}
