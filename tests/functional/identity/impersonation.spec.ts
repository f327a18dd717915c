import { test } from '@japa/runner'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { assignRole } from '#organizations/actions/assign_role'
import { browserOf } from '#tests/support/learning'
import { notificationsOf, tellEverybody } from '#tests/support/notifications'
import { clearRateLimits, makeTenant, makeUser, PASSWORD } from '#tests/support/tenants'
import type User from '#identity/models/user'
import type { TestTenant } from '#tests/support/tenants'

async function makeOffice() {
  const tenant = await makeTenant()
  const tara = await makeUser(tenant, ['tenant_admin'], { firstName: 'Tara' })
  const lina = await makeUser(tenant, [], { firstName: 'Lina', password: PASSWORD })
  return { tenant, tara, lina }
}

const begin = (browser: Browser, { uuid }: User, body: object) =>
  browser.post(`/admin/users/${uuid}/impersonation`, body)

type Browser = Awaited<ReturnType<typeof browserOf>>

const whoIs = async (browser: Browser) => (await browser.page('/me/profile')).body().props

const lastAudit = (tenant: TestTenant, action: string) =>
  db.asTenant(tenant.id, () =>
    db.from('audit_logs').where({ action }).orderBy('chain_position', 'desc').first()
  )

test.group('Impersonation', (group) => {
  group.each.setup(() => clearRateLimits())
  group.each.teardown(() => clock.restore())

  test('viewing shows what the person sees, and changes nothing', async ({ client, assert }) => {
    const { tenant, tara, lina } = await makeOffice()
    const browser = await browserOf(client, tenant, tara)

    await begin(browser, lina, { mode: 'view', reason: '' })
    const seen = await whoIs(browser)
    assert.equal(seen.user.id, lina.uuid)
    assert.containsSubset(seen.impersonation, { mode: 'view', by: tara.name })
    assert.notExists(seen.navigation.find(({ key }: { key: string }) => key === 'people'))
    const refused = await browser.put('/me/profile', { displayName: 'Somebody' })
    assert.include(JSON.stringify(refused.flashMessage('notice')), 'only view as')
    const program = await browser.json('put', '/me/profile', { displayName: 'Somebody' })
    assert.equal(program.status(), 409)
    assert.isNull((await db.asTenant(tenant.id, () => lina.refresh())).displayName)
    assert.isNull(lina.lastActivityAt)

    const back = await browser.delete('/impersonation')
    assert.equal(back.header('location'), `/admin/users/${lina.uuid}`)
    const again = await whoIs(browser)
    assert.equal(again.user.id, tara.uuid)
    assert.isNull(again.impersonation)
  })

  test('acting is done by the person, and history names both', async ({ client, assert }) => {
    const { tenant, tara, lina } = await makeOffice()
    const browser = await browserOf(client, tenant, tara)

    const withoutReason = await begin(browser, lina, { mode: 'act' })
    assert.property(withoutReason.flashMessage('inputErrorsBag'), 'reason')
    await begin(browser, lina, { mode: 'act', reason: 'Ticket 123' })
    await browser.put('/me/profile', { displayName: 'Lina L.' })

    assert.equal((await db.asTenant(tenant.id, () => lina.refresh())).displayName, 'Lina L.')
    const { user_id, actor_label, metadata } = await lastAudit(tenant, 'updated')
    assert.equal(user_id, lina.id)
    assert.include(actor_label, tara.email)
    assert.include(actor_label, lina.email)
    assert.equal(metadata.impersonator, tara.uuid)
    const begun = await lastAudit(tenant, 'impersonation_started')
    assert.containsSubset(begun, { user_id: tara.id, resource_id: lina.id, severity: 'high' })
  })

  test('secrets and ways to sign in stay the own ones', async ({ client, assert }) => {
    const { tenant, tara, lina } = await makeOffice()
    const browser = await browserOf(client, tenant, tara)
    await begin(browser, lina, { mode: 'act', reason: 'Ticket 123' })

    for (const [method, path] of [
      ['put', '/me/security/password'],
      ['post', '/me/security/two-factor'],
      ['delete', '/me/security/sessions'],
    ] as const) {
      const answer = await browser.json(method as 'put', path, { currentPassword: PASSWORD })
      assert.equal(answer.status(), 409, path)
      assert.include(answer.body().code, 'own_hands', path)
    }
  })

  test('the person is told who it was and why, and can read it later', async ({
    client,
    assert,
  }) => {
    const { tenant, tara, lina } = await makeOffice()
    const browser = await browserOf(client, tenant, tara)
    await begin(browser, lina, { mode: 'act', reason: 'Ticket 123' })
    await browser.delete('/impersonation')

    await tellEverybody(tenant)
    const [told] = await notificationsOf(tenant, lina)
    assert.containsSubset(told, { notification_type: 'identity.impersonated' })
    assert.include(JSON.stringify(told), tara.name)
    const own = await browserOf(client, tenant, lina)
    const { seenAs } = (await own.page('/me/security')).body().props
    assert.containsSubset(seenAs, [{ by: tara.name, mode: 'act', reason: 'Ticket 123' }])
    const auditor = await browserOf(client, tenant, tara)
    const { list } = (await auditor.page('/admin/impersonations')).body().props
    assert.containsSubset(list.rows, [{ by: tara.name, person: lina.name, reason: 'Ticket 123' }])
  })

  test('never upwards, sideways or of oneself', async ({ client, assert }) => {
    const { tenant, tara, lina } = await makeOffice()
    const sam = await makeUser(tenant, ['system_admin'])
    const other = await makeUser(tenant, ['tenant_admin'])
    const gone = await makeUser(tenant)
    await db.asTenant(tenant.id, () => gone.merge({ status: 'suspended' }).save())
    const browser = await browserOf(client, tenant, tara)

    for (const [person, reason] of [
      [sam, 'as high as yours'],
      [other, 'as high as yours'],
      [tara, 'that person already'],
      [gone, 'may not sign in'],
    ] as const) {
      const answer = await begin(browser, person, { mode: 'view' })
      assert.include(JSON.stringify(answer.flashMessage('notice')), reason)
    }
    const learner = await browserOf(client, tenant, lina)
    assert.equal((await begin(learner, gone, { mode: 'view' })).status(), 404)
    assert.equal((await whoIs(browser)).user.id, tara.uuid)
  })

  test('ends by itself after an hour, and at once when the person rises', async ({
    client,
    assert,
  }) => {
    const { tenant, tara, lina } = await makeOffice()
    const marco = await makeUser(tenant)
    const browser = await browserOf(client, tenant, tara)
    await begin(browser, lina, { mode: 'view' })
    await begin(await browserOf(client, tenant, tara), marco, { mode: 'view' })
    clock.freeze(clock.now().plus({ minutes: 61 }))
    assert.equal((await whoIs(browser)).user.id, tara.uuid)
    clock.restore()

    const second = await browserOf(client, tenant, tara)
    await begin(second, marco, { mode: 'view' })
    assert.equal((await whoIs(second)).user.id, marco.uuid)
    await db.asTenant(tenant.id, () => assignRole(marco.id, 'tenant_admin'))
    assert.equal((await whoIs(second)).user.id, tara.uuid)
  })

  test('of another company: not there', async ({ client, assert }) => {
    const { tenant, tara } = await makeOffice()
    const stranger = (await makeOffice()).lina
    const browser = await browserOf(client, tenant, tara)

    assert.equal((await begin(browser, stranger, { mode: 'view' })).status(), 404)
  })
})
