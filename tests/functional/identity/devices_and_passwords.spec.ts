import { test } from '@japa/runner'
import db from '#platform/db'
import hash from '@adonisjs/core/services/hash'
import User from '#identity/models/user'
import { clock } from '#platform/clock'
import { requestPasswordReset } from '#identity/actions/request_password_reset'
import {
  clearRateLimits,
  makeTenant,
  makeUser,
  PASSWORD,
  signedIn,
  type TestTenant,
} from '#tests/support/tenants'

async function mailedLink(tenant: TestTenant) {
  const mail = await db.asTenant(tenant.id, () =>
    db.from('outgoing_mails').where('template', 'password_reset').orderBy('id', 'desc').first()
  )
  return /\/password\/reset\/(\S+)/.exec(mail.body_text)![1]
}

const sessions = (tenant: TestTenant) =>
  db.asTenant(tenant.id, async () => (await db.from('user_sessions')).length)

test.group('Devices and passwords', (group) => {
  group.each.setup(() => clearRateLimits())
  group.each.teardown(() => clock.restore())

  test('signing out everywhere ends every session at once', async ({ client, assert }) => {
    const tenant = await makeTenant()
    const user = await makeUser(tenant)
    const [here, there] = [await signedIn(tenant, user), await signedIn(tenant, user)]

    await client.delete('/me/security/sessions').withCsrfToken().withSession(here).redirects(0)
    const other = await client.get('/me/security').withSession(there).redirects(0)

    assert.equal(await sessions(tenant), 0)
    assert.equal(other.header('location'), '/login')
  })

  test('a device of somebody else cannot be signed out', async ({ client, assert }) => {
    const tenant = await makeTenant()
    const [ann, bob] = [await makeUser(tenant), await makeUser(tenant)]
    const mine = await signedIn(tenant, ann)
    await signedIn(tenant, bob)
    const [{ id }] = await db.asTenant(tenant.id, () =>
      db.from('user_sessions').where('user_id', bob.id)
    )

    await client
      .delete(`/me/security/sessions/${id.slice(0, 12)}`)
      .withCsrfToken()
      .withSession(mine)
      .redirects(0)

    assert.equal(await sessions(tenant), 2)
  })

  test('a mailed link sets a new password once and signs every device out', async ({
    client,
    assert,
  }) => {
    const tenant = await makeTenant()
    const user = await makeUser(tenant, [], { password: PASSWORD })
    await signedIn(tenant, user)
    await requestPasswordReset(user.email, { ip: '127.0.0.1', userAgent: 'test' })
    const link = await mailedLink(tenant)
    const use = () =>
      client
        .post(`/password/reset/${link}`)
        .withCsrfToken()
        .redirects(0)
        .form({ password: 'a-new-passphrase', passwordConfirmation: 'a-new-passphrase' })

    const [first, second] = [await use(), await use()]

    const changed = await db.asTenant(tenant.id, () => User.findOrFail(user.id))
    assert.equal(first.header('location'), '/login')
    assert.isTrue(await hash.verify(changed.password!, 'a-new-passphrase'))
    assert.equal(await sessions(tenant), 0)
    assert.match((second.flashMessage('notice') as any).message, /used or is too old/)
  })

  test('a mailed link is worth nothing after an hour', async ({ client, assert }) => {
    const tenant = await makeTenant()
    const user = await makeUser(tenant)
    await requestPasswordReset(user.email, { ip: '127.0.0.1', userAgent: 'test' })
    const link = await mailedLink(tenant)

    clock.freeze(clock.now().plus({ minutes: 61 }))
    const response = await client.get(`/password/reset/${link}`).redirects(0)

    assert.equal(response.header('location'), '/password/forgot')
  })

  test('asking for a link says the same for known and unknown addresses', async ({
    client,
    assert,
  }) => {
    const tenant = await makeTenant()
    const user = await makeUser(tenant)

    const [known, unknown] = [
      await client
        .post('/password/forgot')
        .withCsrfToken()
        .redirects(0)
        .form({ email: user.email }),
      await client
        .post('/password/forgot')
        .withCsrfToken()
        .redirects(0)
        .form({ email: 'nobody@example.test' }),
    ]

    assert.deepEqual(known.flashMessages(), unknown.flashMessages())
  })

  test('passwords and links are stored as hashes only', async ({ assert }) => {
    const tenant = await makeTenant()
    const user = await makeUser(tenant, [], { password: PASSWORD })
    await requestPasswordReset(user.email, { ip: '127.0.0.1', userAgent: 'test' })
    const secret = (await mailedLink(tenant)).split('.')[1]

    const stored = await db.asTenant(tenant.id, async () =>
      JSON.stringify([
        await db.from('users'),
        await db.from('password_reset_tokens'),
        await db.from('audit_logs'),
      ])
    )

    assert.notInclude(stored, PASSWORD)
    assert.notInclude(stored, secret)
    assert.include(stored, '$argon2id$')
  })
})
