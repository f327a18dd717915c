import env from '#start/env'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { sendMails } from '#platform/mail/send_mail'
import { hashSecret, newSecret } from '#platform/secrets'
import { tenantsOfEmail } from '#platform/tenancy/system'
import PasswordResetToken from '#identity/models/password_reset_token'
import User from '#identity/models/user'

const LIFE_MINUTES = 60

/** Mails a link for each company the address has an account in; says nothing about whether it has. */
export async function requestPasswordReset(email: string, from: { ip: string; userAgent: string }) {
  for (const tenant of await tenantsOfEmail(email)) {
    await db.asTenant(tenant.id, async () => {
      const user = await User.findByOrFail('email', email)
      const secret = newSecret()
      const expiresAt = clock.now().plus({ minutes: LIFE_MINUTES })
      await PasswordResetToken.create({
        userId: user.id,
        token: hashSecret(secret),
        expiresAt,
        ipAddress: from.ip,
        userAgent: from.userAgent,
      })
      const values = {
        tenant: tenant.name,
        expires_at: expiresAt.toISO(),
        url: `${env.get('APP_URL')}/password/reset/${tenant.id}.${secret}`,
      }
      await sendMails([{ recipient: user, template: 'password_reset', values }])
    })
  }
}
