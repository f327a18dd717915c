import db from '#platform/db'
import { clock } from '#platform/clock'
import { hashSecret } from '#platform/secrets'
import { actAs } from '#platform/tenancy/scope'
import { settingOf } from '#platform/settings/setting'
import { passwordLength } from '#identity/settings'
import { setPassword } from '#identity/actions/set_password'
import { LinkExpired } from '#identity/errors'
import PasswordResetToken from '#identity/models/password_reset_token'
import User from '#identity/models/user'
import type { I18n } from '@adonisjs/i18n'

/**
 * Sets a new password by a mailed link and signs every device out.
 *
 * @param link `<tenant>.<secret>` as in the mail
 * @throws LinkExpired when it was used, is too old or never existed
 */
export async function resetPassword(link: string, password: string, i18n: I18n) {
  const { tenantId, secret } = parseLink(link)
  await db.asTenant(tenantId, async () => {
    const token = await findOpenToken(secret)
    const user = await User.findOrFail(token.userId)
    actAs({ userId: user.id, label: `${user.name} <${user.email}>` })
    await setPassword(user, password, i18n)
    token.usedAt = clock.now()
    await token.save()
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
