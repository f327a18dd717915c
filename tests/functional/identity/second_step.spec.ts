import { test } from '@japa/runner'
import { generateSync } from 'otplib'
import db from '#platform/db'
import { clock } from '#platform/clock'
import User from '#identity/models/user'
import { rotateSecrets } from '#platform/settings/rotate_secrets'
import { browserOf } from '#tests/support/learning'
import { mailsTo, tellEverybody } from '#tests/support/notifications'
import { clearRateLimits, makeTenant, makeUser, PASSWORD, signedIn } from '#tests/support/tenants'
import type { TestTenant } from '#tests/support/tenants'

const codeOf = (secret: string, inSeconds = 0) =>
  generateSync({ secret, epoch: Math.floor(clock.now().toSeconds()) + inSeconds })

/** Somebody who turned the second step on; with what their app and their paper know. */
async function makeCareful(client: any) {
  const tenant = await makeTenant()
  const lina = await makeUser(tenant, [], { password: PASSWORD })
  const session = await signedIn(tenant, lina)
  const newSecret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
  const page = await client
    .post('/me/security/two-factor')
    .withSession({ ...session, newSecret })
    .withCsrfToken()
    .withInertia()
    .json({ code: codeOf(newSecret, -30) })
  return { tenant, lina, session, secret: newSecret, codes: page.body().props.codes as string[] }
}

const again = (tenant: TestTenant, { id }: User) =>
  db.asTenant(tenant.id, () => User.findOrFail(id))

const enter = (client: any, { email }: User) =>
  client
    .post('/login/password')
    .withSession({ signInEmail: email })
    .withCsrfToken()
    .redirects(0)
    .form({ password: PASSWORD })

const waiting = (tenant: TestTenant, { id }: User) => ({
  secondStep: {
    tenant: tenant.id,
    user: id,
    remember: false,
    until: clock.now().plus({ minutes: 10 }).toISO(),
  },
})

const step = (client: any, session: object, code: string, more = {}) =>
  client
    .post('/login/code')
    .withSession(session)
    .withCsrfToken()
    .redirects(0)
    .form({ code, ...more })

const sessionsOf = (tenant: TestTenant, { id }: User) =>
  db.asTenant(tenant.id, async () => (await db.from('user_sessions').where('user_id', id)).length)

test.group('The second step of signing in', (group) => {
  group.each.setup(() => clearRateLimits())
  group.each.teardown(() => clock.restore())

  test('asks for a code after the password, takes each once, and a minute’s error', async ({
    client,
    assert,
  }) => {
    const { tenant, lina, secret, codes } = await makeCareful(client)
    const before = await sessionsOf(tenant, lina)

    const asked = await enter(client, lina)
    assert.equal(asked.header('location'), '/login/code')
    assert.equal(await sessionsOf(tenant, lina), before)

    const session = waiting(tenant, lina)
    const code = codeOf(secret)
    assert.equal(
      (await step(client, session, `${code.slice(0, 3)} ${code.slice(3)}`)).header('location'),
      '/home'
    )
    assert.equal(await sessionsOf(tenant, lina), before + 1)
    await step(client, session, code)
    await step(client, session, codeOf(secret, -30))
    await step(client, session, codeOf(secret, 120))
    assert.equal(await sessionsOf(tenant, lina), before + 1)
    await step(client, session, codeOf(secret, 30))
    assert.equal(await sessionsOf(tenant, lina), before + 2)
    assert.lengthOf(codes, 10)
  })

  test('a code from the paper stands in for a lost phone, once', async ({ client, assert }) => {
    const { tenant, lina, codes } = await makeCareful(client)
    const before = await sessionsOf(tenant, lina)
    const session = waiting(tenant, lina)

    await step(client, session, codes[3].toUpperCase().replaceAll('-', ' '))
    await step(client, session, codes[3])

    assert.equal(await sessionsOf(tenant, lina), before + 1)
    const browser = await browserOf(client, tenant, lina)
    const { twoFactor } = (await browser.page('/me/security')).body().props
    assert.equal(twoFactor.codesLeft, 9)
  })

  test('is not asked for on a device that is trusted, until the password changes', async ({
    client,
    assert,
  }) => {
    const { tenant, lina, secret } = await makeCareful(client)
    const passed = await step(client, waiting(tenant, lina), codeOf(secret), { trusts: 'true' })
    const name = `trusted_${tenant.id}`
    const trusted = passed.cookie(name)!.value
    const enterTrusted = async () => {
      const answer = await client
        .post('/login/password')
        .withSession({ signInEmail: lina.email })
        .withEncryptedCookie(name, trusted)
        .withCsrfToken()
        .redirects(0)
        .form({ password: PASSWORD })
      return answer.header('location')
    }
    assert.equal(await enterTrusted(), '/home')

    const browser = await browserOf(client, tenant, lina)
    const { twoFactor } = (await browser.page('/me/security')).body().props
    assert.lengthOf(twoFactor.devices, 1)
    clock.freeze(clock.now().plus({ days: 31 }))
    assert.equal(await enterTrusted(), '/login/code')
    clock.restore()
    await browser.delete('/me/security/trusted-devices')
    assert.equal(await enterTrusted(), '/login/code')
  })

  test('whoever tries many codes waits, whatever they try next', async ({ client, assert }) => {
    const { tenant, lina, secret } = await makeCareful(client)
    const before = await sessionsOf(tenant, lina)
    const session = waiting(tenant, lina)
    for (let number = 0; number < 6; number++) await step(client, session, `00000${number}`)

    const right = await step(client, session, codeOf(secret))

    assert.equal(await sessionsOf(tenant, lina), before)
    assert.match((right.flashMessage('notice') as any).message, /Too many tries/)
  })

  test('is turned off with the password only, and its owner is told', async ({
    client,
    assert,
  }) => {
    const { tenant, lina } = await makeCareful(client)
    const browser = await browserOf(client, tenant, lina)

    await browser.delete('/me/security/two-factor', { password: 'wrong' })
    assert.isTrue((await again(tenant, lina)).twoFactorEnabled)
    await browser.delete('/me/security/two-factor', { password: PASSWORD })

    const user = await again(tenant, lina)
    assert.isFalse(user.twoFactorEnabled)
    assert.isNull(user.twoFactorSecret)
    assert.equal((await enter(client, lina)).header('location'), '/home')
    await tellEverybody(tenant)
    const mails = await mailsTo(tenant, lina)
    assert.isTrue(mails.some(({ subject }) => subject.includes('was turned off')))
  })

  test('its secret is locked, bound to its owner, and outlives a change of keys', async ({
    client,
    assert,
  }) => {
    const { tenant, lina, secret } = await makeCareful(client)
    const other = await makeUser(tenant, [], { password: PASSWORD })
    const stored = (await again(tenant, lina)).twoFactorSecret!
    assert.notInclude(stored, secret)
    const history = await db.asTenant(tenant.id, () => db.from('audit_logs'))
    assert.notInclude(JSON.stringify(history), stored)

    await rotateSecrets({ forget: true })
    assert.notEqual((await again(tenant, lina)).twoFactorSecret, stored)
    const passed = await step(client, waiting(tenant, lina), codeOf(secret))
    assert.equal(passed.header('location'), '/home')

    await db.asTenant(tenant.id, () =>
      db
        .from('users')
        .where('id', other.id)
        .update({
          two_factor_enabled: true,
          two_factor_secret: db.raw('(SELECT two_factor_secret FROM users WHERE id = ?)', [
            lina.id,
          ]),
        })
    )
    const stolen = await step(client, waiting(tenant, other), codeOf(secret, 30))
    assert.notEqual(stolen.header('location'), '/home')
  })
})
