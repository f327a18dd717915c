import db from '#platform/db'
import User from '#identity/models/user'
import { createTenant } from '#organizations/actions/create_tenant'
import { createUser, type NewUser } from '#identity/actions/create_user'
import { assignRole } from '#organizations/actions/assign_role'
import UserSession from '#identity/models/user_session'
import { hashSecret, newSecret } from '#platform/secrets'
import { clock } from '#platform/clock'

let counter = 0

export const PASSWORD = 'Demo!2345'

export type TestTenant = { id: number; slug: string }

/**
 * A tenant of its own for every test: row-level security keeps tests apart, so
 * nothing has to be cleaned up.
 */
export async function makeTenant(): Promise<TestTenant> {
  const slug = `t${process.pid}x${Date.now().toString(36)}x${++counter}`
  return { id: await createTenant({ slug, name: `Tenant ${slug}` }), slug }
}

/** A person of a tenant with the roles named (and always `learner`). */
export async function makeUser(
  tenant: TestTenant,
  roles: string[] = [],
  person: Partial<NewUser> = {}
): Promise<User> {
  const number = ++counter
  return db.asTenant(tenant.id, async () => {
    const user = await createUser({
      email: `person${number}@${tenant.slug}.test`,
      firstName: 'Person',
      lastName: `Number ${number}`,
      ...person,
    })
    for (const role of new Set(['learner', ...roles])) await assignRole(user.id, role)
    return user
  })
}

/** The session cookie's content of somebody who is signed in: `client.get('/x').withSession(await signedIn(…))`. */
export async function signedIn(tenant: TestTenant, user: User) {
  const secret = newSecret()
  await db.asTenant(tenant.id, () =>
    UserSession.create({
      id: hashSecret(secret),
      userId: user.id,
      lastActivity: clock.now(),
      expiresAt: clock.now().plus({ days: 30 }),
    })
  )
  return { auth: { tenant: tenant.id, secret } }
}

/** Forgets who tried too often. */
export async function clearRateLimits() {
  await db.connection('system').from('stoa_ops.rate_limits').delete()
}
