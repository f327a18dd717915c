import bowser from 'bowser'
import env from '#start/env'
import { clock } from '#platform/clock'
import { sendMails } from '#platform/mail/send_mail'
import { hashSecret, newSecret } from '#platform/secrets'
import PasswordResetToken from '#identity/models/password_reset_token'
import type User from '#identity/models/user'

/** Where a link was asked for. */
export type AskedFrom = { ip: string; userAgent: string }

type Company = { id: number; name: string }

/** How long a mailed link works. */
export const LIFE_MINUTES = { password_reset: 60, invitation: 7 * 24 * 60, password_link: 24 * 60 }

/**
 * Mails a link that sets a password once: for an hour when its owner asked, a day when an
 * administrator did, a week when the account is new. The mail to the owner says from where it was asked.
 */
export async function sendPasswordLink(
  user: User,
  company: Company,
  template: keyof typeof LIFE_MINUTES,
  from: AskedFrom
) {
  const secret = newSecret()
  const expiresAt = clock.now().plus({ minutes: LIFE_MINUTES[template] })
  await PasswordResetToken.create({
    userId: user.id,
    token: hashSecret(secret),
    expiresAt,
    ipAddress: from.ip,
    userAgent: from.userAgent,
  })
  const values = {
    tenant: company.name,
    expires_at: expiresAt.toISO(),
    url: `${env.get('APP_URL')}/password/reset/${company.id}.${secret}`,
    device_name: deviceName(from.userAgent),
    ip: from.ip,
  }
  await sendMails([{ recipient: user, template, values }])
}

function deviceName(userAgent: string) {
  const { browser, os } = bowser.parse(userAgent || ' ')
  return [browser.name, os.name].filter(Boolean).join(' · ') || null
}
