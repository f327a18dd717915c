import hash from '@adonisjs/core/services/hash'
import db from '#platform/db'
import User from '#identity/models/user'
import { mayUsePassword } from '#identity/single_sign_on/queries/may_use_password'
import { tenantsOfEmail, type TenantRow } from '#platform/tenancy/system'

/** Hash of nothing anybody knows: an unknown address takes as long to refuse as a wrong password. */
let decoy: Promise<string> | undefined

/** The tenants whose account of this address opens with this password, and may be opened by one. */
export async function accountsMatching(email: string, password: string): Promise<TenantRow[]> {
  const tenants = await tenantsOfEmail(email)
  if (tenants.length === 0) {
    await hash.verify(await (decoy ??= hash.make(crypto.randomUUID())), password)
    return []
  }
  const matches = await Promise.all(
    tenants.map((tenant) => db.asTenant(tenant.id, () => opens(email, password)))
  )
  return tenants.filter((_, index) => matches[index])
}

async function opens(email: string, password: string) {
  const user = await User.findBy('email', email)
  const isRight = user?.isActive && user.password && (await hash.verify(user.password, password))
  return Boolean(isRight) && mayUsePassword(user!)
}
