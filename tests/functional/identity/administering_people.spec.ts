import { test } from '@japa/runner'
import db from '#platform/db'
import User from '#identity/models/user'
import UserProfile from '#identity/models/user_profile'
import { browserOf } from '#tests/support/learning'
import { keyOf, programOf } from '#tests/support/program'
import { clearRateLimits, makeTenant, makeUser, PASSWORD, signedIn } from '#tests/support/tenants'
import type { TestTenant } from '#tests/support/tenants'

async function makeOffice() {
  const tenant = await makeTenant()
  const tara = await makeUser(tenant, ['tenant_admin'], { firstName: 'Tara' })
  const lina = await makeUser(tenant, [], { firstName: 'Lina', password: PASSWORD })
  return { tenant, tara, lina }
}

const again = (tenant: TestTenant, { id }: User) =>
  db.asTenant(tenant.id, () => User.findOrFail(id))

const profileOf = (tenant: TestTenant, { id }: User) =>
  db.asTenant(tenant.id, () => UserProfile.findByOrFail('userId', id))

const lastMail = (tenant: TestTenant, address: string) =>
  db.asTenant(tenant.id, () =>
    db.from('outgoing_mails').where('to_address', address).orderBy('id', 'desc').first()
  )

test.group('Administering people', (group) => {
  group.each.setup(() => clearRateLimits())

  test('changes account and profile, and tells the old address', async ({ client, assert }) => {
    const { tenant, tara, lina } = await makeOffice()
    const marco = await makeUser(tenant, ['manager'], { firstName: 'Marco' })
    const browser = await browserOf(client, tenant, tara)
    const address = lina.email

    await browser.put(`/admin/users/${lina.uuid}`, {
      email: `new@${tenant.slug}.test`,
      username: 'Lina.L',
      jobTitle: 'Nurse',
      hireDate: '2026-03-31',
      manager: marco.uuid,
    })

    const [user, profile] = [await again(tenant, lina), await profileOf(tenant, lina)]
    assert.equal(user.email, `new@${tenant.slug}.test`)
    assert.equal(user.username, 'lina.l')
    assert.equal(profile.hireDate!.toISODate(), '2026-03-31')
    assert.equal(profile.managerId, marco.id)
    assert.include((await lastMail(tenant, address)).body_text, `new@${tenant.slug}.test`)
    const page = await browser.page(`/admin/users/${lina.uuid}`)
    assert.containsSubset(page.body().props.details, {
      jobTitle: 'Nurse',
      manager: { id: marco.uuid },
    })
  })

  test('what is not named stays, also when somebody changes their own profile', async ({
    client,
    assert,
  }) => {
    const { tenant, tara, lina } = await makeOffice()
    const work = { jobTitle: 'Driver', department: 'Warehouse', location: 'Hall 3' }
    const browser = await browserOf(client, tenant, tara)
    await browser.put(`/admin/users/${lina.uuid}`, work)
    const own = await browserOf(client, tenant, lina)

    await own.put('/me/profile', { displayName: 'Lee' })
    await browser.put(`/admin/users/${lina.uuid}`, { phone: '+49 30 1234' })

    const { details } = (await browser.page(`/admin/users/${lina.uuid}`)).body().props
    assert.containsSubset(details, { displayName: 'Lee', phone: '+49 30 1234', ...work })
    const said = await db.asTenant(tenant.id, () =>
      db
        .from('audit_logs')
        .where({ action: 'updated' })
        .whereIn('resource_type', ['users', 'user_profiles'])
        .orderBy('chain_position', 'desc')
        .limit(2)
    )
    assert.deepEqual(
      said.map(({ new_values }) => new_values),
      [{ phone: '+49 30 1234' }, { displayName: 'Lee' }]
    )
  })

  test('what is taken, or a manager below oneself, is said beside its field', async ({
    client,
    assert,
  }) => {
    const { tenant, tara, lina } = await makeOffice()
    const marco = await makeUser(tenant, ['manager'])
    await db.asTenant(tenant.id, async () => {
      await db.from('user_profiles').where('user_id', marco.id).update({ manager_id: lina.id })
      await db.from('user_profiles').where('user_id', marco.id).update({ employee_id: '007' })
      await db.from('users').where('id', marco.id).update({ username: 'marco' })
    })
    const program = programOf(client, await keyOf(tenant, tara))

    const answer = await program.put(`/people/${lina.uuid}`, {
      email: marco.email,
      username: 'marco',
      employeeId: '007',
      manager: marco.uuid,
    })

    answer.assertStatus(422)
    assert.sameMembers(
      answer.body().errors.map(({ pointer }: { pointer: string }) => pointer),
      ['/email', '/username', '/employeeId', '/manager']
    )
    assert.equal((await again(tenant, lina)).email, lina.email)
  })

  test('a user name cannot be taken for an address or for another one', async ({ client }) => {
    const { tenant, tara, lina } = await makeOffice()
    const program = programOf(client, await keyOf(tenant, tara))
    for (const username of ['tara@acme.test', 'lіna', 'li na', '-lina']) {
      ;(await program.put(`/people/${lina.uuid}`, { username })).assertStatus(422)
    }
  })

  test('who is suspended is out at once, with the reason in the history', async ({
    client,
    assert,
  }) => {
    const { tenant, tara, lina } = await makeOffice()
    const session = await signedIn(tenant, lina)
    const secret = await keyOf(tenant, lina)
    const browser = await browserOf(client, tenant, tara)

    await browser.put(`/admin/users/${lina.uuid}/status`, {
      status: 'suspended',
      reason: 'Lost her badge',
    })

    const home = await client.get('/home').withSession(session).redirects(0)
    const asked = await client.get('/api/v1/me').header('authorization', `Bearer ${secret}`)
    const entry = await db.asTenant(tenant.id, () =>
      db.from('audit_logs').where({ action: 'made_suspended', resource_id: lina.id }).first()
    )
    assert.equal(home.header('location'), '/login')
    asked.assertStatus(401)
    assert.equal(entry.description, 'Lost her badge')

    await browser.put(`/admin/users/${lina.uuid}/status`, { status: 'active', reason: 'Found it' })
    assert.equal((await again(tenant, lina)).status, 'active')
  })

  test('nobody keeps themselves out, nor somebody above them', async ({ client, assert }) => {
    const { tenant, tara } = await makeOffice()
    const sam = await makeUser(tenant, ['system_admin'])
    const program = programOf(client, await keyOf(tenant, tara))
    for (const user of [tara, sam]) {
      const change = { status: 'suspended', reason: 'Because' }
      ;(await program.put(`/people/${user.uuid}/status`, change)).assertStatus(409)
      assert.equal((await again(tenant, user)).status, 'active')
    }
  })

  test('many at once, each with an outcome', async ({ client, assert }) => {
    const { tenant, tara, lina } = await makeOffice()
    const browser = await browserOf(client, tenant, tara)

    await browser.post('/lists/people/bulk/status', {
      ids: [lina.uuid, tara.uuid],
      status: 'inactive',
      reason: 'The site closed',
    })

    assert.equal((await again(tenant, lina)).status, 'inactive')
    assert.equal((await again(tenant, tara)).status, 'active')
  })

  test('a new person is invited and enters with a password of their own', async ({
    client,
    assert,
  }) => {
    const { tenant, tara } = await makeOffice()
    const browser = await browserOf(client, tenant, tara)
    const email = `nina@${tenant.slug}.test`

    await browser.post('/admin/users', { email, firstName: 'Nina', lastName: 'New' })

    const link = /\/password\/reset\/(\S+)/.exec((await lastMail(tenant, email)).body_text)![1]
    const chosen = await client
      .post(`/password/reset/${link}`)
      .withCsrfToken()
      .redirects(0)
      .form({ password: 'seven lazy otters', passwordConfirmation: 'seven lazy otters' })
    assert.equal(chosen.header('location'), '/login')
    const nina = await db.asTenant(tenant.id, () => User.findByOrFail('email', email))
    const page = await (await browserOf(client, tenant, nina)).page('/home')
    page.assertStatus(200)
  })

  test('who must choose a new password does nothing else before, and then goes on', async ({
    client,
    assert,
  }) => {
    const { tenant, tara, lina } = await makeOffice()
    const admin = await browserOf(client, tenant, tara)
    await admin.post(`/admin/users/${lina.uuid}/new-password`)
    const session = await signedIn(tenant, lina)
    const own = await keyOf(tenant, lina)
    const program = programOf(client, own)

    const asked = await client.get('/catalog').withSession(session).redirects(0)
    assert.equal(asked.header('location'), '/password/new')
    ;(await program.get('/me/devices')).assertStatus(409)

    const choose = (password: string) =>
      client
        .post('/password/new')
        .withCsrfToken()
        .withSession({ ...session, intended: '/catalog?search=forklift' })
        .redirects(0)
        .form({ password, passwordConfirmation: password })
    const same = await choose(PASSWORD)
    assert.isTrue((await again(tenant, lina)).mustChangePassword)
    assert.notEqual(same.header('location'), '/catalog?search=forklift')

    const chosen = await choose('seven lazy otters')
    assert.equal(chosen.header('location'), '/catalog?search=forklift')
    ;(await client.get('/catalog').withSession(session).redirects(0)).assertStatus(200)
  })

  test('signs a lost device of somebody out, and all of them', async ({ client, assert }) => {
    const { tenant, tara, lina } = await makeOffice()
    await signedIn(tenant, lina)
    const lost = await signedIn(tenant, lina)
    const browser = await browserOf(client, tenant, tara)
    const page = await browser.page(`/admin/users/${lina.uuid}/devices`)
    const { sessions } = page.body().props
    assert.lengthOf(sessions, 2)

    await browser.delete(`/admin/users/${lina.uuid}/devices/${sessions[0].id}`)
    assert.lengthOf(
      (await browser.page(`/admin/users/${lina.uuid}/devices`)).body().props.sessions,
      1
    )
    await browser.delete(`/admin/users/${lina.uuid}/devices`)

    const home = await client.get('/home').withSession(lost).redirects(0)
    assert.equal(home.header('location'), '/login')
  })

  test('is nothing for people without the right', async ({ client }) => {
    const { tenant, lina } = await makeOffice()
    const browser = await browserOf(client, tenant, lina)
    ;(await browser.page(`/admin/users/${lina.uuid}`)).assertStatus(404)
    ;(await browser.put(`/admin/users/${lina.uuid}`, { firstName: 'X' })).assertStatus(404)
  })
})
