import db from '#platform/db'
import { tenantsOfEmail } from '#platform/tenancy/system'
import { sendPasswordLink, type AskedFrom } from '#identity/actions/send_password_link'
import User from '#identity/models/user'

/** Mails a link for each company the address has an account in; says nothing about whether it has. */
export async function requestPasswordReset(email: string, from: AskedFrom) {
  for (const tenant of await tenantsOfEmail(email)) {
    await db.asTenant(tenant.id, async () => {
      const user = await User.findByOrFail('email', email)
      if (user.isActive) await sendPasswordLink(user, tenant, 'password_reset', from)
    })
  }
}
