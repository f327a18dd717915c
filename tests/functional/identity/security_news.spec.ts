import { test } from '@japa/runner'
import env from '#start/env'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { HttpPerson } from '#tests/support/http_person'
import { browserOf } from '#tests/support/learning'
import { mailsTo, notificationsOf, tellEverybody } from '#tests/support/notifications'
import {
  clearRateLimits,
  makeTenant,
  makeUser,
  PASSWORD,
  type TestTenant,
} from '#tests/support/tenants'
import type User from '#identity/models/user'

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1'

async function makePerson() {
  const tenant = await makeTenant()
  return { tenant, user: await makeUser(tenant, [], { password: PASSWORD }) }
}

async function signInWith(user: User, userAgent: string) {
  const person = new HttpPerson(`http://${env.get('HOST')}:${env.get('PORT')}`, {
    'user-agent': userAgent,
  })
  await person.signIn(user.email, PASSWORD)
  return person
}

const titles = async (tenant: TestTenant, user: User) => {
  await tellEverybody(tenant)
  return (await notificationsOf(tenant, user)).map(({ title }) => title)
}

/** The address of the button that signs the device out. */
async function signOutLink(tenant: TestTenant, user: User) {
  await tellEverybody(tenant)
  const [mail] = await mailsTo(tenant, user)
  return /(\/n\/\S+)\s*$/.exec(mail.body_text.trim())![1]
}

test.group('News about one’s account', (group) => {
  group.each.setup(() => clearRateLimits())
  group.each.teardown(() => clock.restore())

  test('tells of another kind of device, not of the first one nor of one that is known', async ({
    assert,
  }) => {
    const { tenant, user } = await makePerson()

    await signInWith(user, FIREFOX)
    await signInWith(user, FIREFOX)
    const known = await titles(tenant, user)
    await signInWith(user, SAFARI)
    await signInWith(user, FIREFOX)

    assert.deepEqual(known, [])
    assert.deepEqual(await titles(tenant, user), ['Somebody signed in with a new device'])
  })

  test('signs the device out by the link in the mail, without signing in, once', async ({
    assert,
    client,
  }) => {
    const { tenant, user } = await makePerson()
    await signInWith(user, FIREFOX)
    const thief = await signInWith(user, SAFARI)
    const link = await signOutLink(tenant, user)
    const page = async () => (await client.get(link).withInertia()).body().props.answer
    const press = () => client.post(link).withCsrfToken().redirects(0)

    const looked = await page()
    const before = await thief.request('GET', '/me/bell')
    ;(await press()).assertStatus(303)
    const after = await thief.request('GET', '/me/bell')
    await press()

    assert.isNull(looked)
    assert.equal(before.status, 200)
    assert.equal(after.status, 401)
    assert.equal(await page(), 'The device is signed out already.')
    const ended = await db.asTenant(tenant.id, () =>
      db.from('audit_logs').where('action', 'signed_out_device')
    )
    assert.lengthOf(ended, 1)
  })

  test('refuses a link that is too old or was changed', async ({ client }) => {
    const { tenant, user } = await makePerson()
    await signInWith(user, FIREFOX)
    await signInWith(user, SAFARI)
    const link = await signOutLink(tenant, user)

    ;(await client.get(`${link}x`)).assertStatus(404)
    clock.freeze(clock.now().plus({ days: 31 }))
    ;(await client.get(link)).assertStatus(404)
    ;(await client.post(link).withCsrfToken()).assertStatus(404)
  })

  test('offers the same in the list, to its owner only', async ({ assert, client }) => {
    const { tenant, user } = await makePerson()
    await signInWith(user, FIREFOX)
    const thief = await signInWith(user, SAFARI)
    await tellEverybody(tenant)
    const [{ uuid }] = await notificationsOf(tenant, user)
    const path = `/me/notifications/${uuid}/actions/sign_out`
    const browser = await browserOf(client, tenant, user)
    const colleague = await browserOf(client, tenant, await makeUser(tenant, ['tenant_admin']))
    const actions = async () =>
      (await browser.page('/me/notifications')).body().props.list.rows[0].actions

    const offered = await actions()
    ;(await colleague.post(path)).assertStatus(404)
    ;(await browser.post(`/me/notifications/${uuid}/actions/explode`)).assertStatus(404)
    await browser.post(path)

    assert.deepEqual(offered, [{ key: 'sign_out', label: 'It was not me: sign it out' }])
    assert.deepEqual(await actions(), [])
    assert.equal((await thief.request('GET', '/me/bell')).status, 401)
  })

  test('tells of a changed password, by mail and in the bell', async ({ assert, client }) => {
    const { tenant, user } = await makePerson()
    const browser = await browserOf(client, tenant, user)
    const password = 'correct horse battery'

    await browser.json('put', '/me/security/password', {
      currentPassword: PASSWORD,
      password,
      passwordConfirmation: password,
    })

    assert.deepEqual(await titles(tenant, user), ['Your password was changed'])
    assert.lengthOf(await mailsTo(tenant, user), 1)
  })
})
