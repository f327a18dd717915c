import { test } from '@japa/runner'
import db from '#platform/db'
import { assignRole } from '#organizations/actions/assign_role'
import { joinOrganization } from '#organizations/memberships/join_organization'
import Organization from '#organizations/models/organization'
import { browserOf } from '#tests/support/learning'
import { clearRateLimits, makeTenant, makeUser } from '#tests/support/tenants'
import type { ListRow } from '~/ui/list/types'

async function makeCompany(client: any) {
  const tenant = await makeTenant()
  const tara = await makeUser(tenant, ['tenant_admin'], { firstName: 'Tara' })
  const lina = await makeUser(tenant, [], { firstName: 'Lina' })
  const browser = await browserOf(client, tenant, tara)
  const rows = async (path: string): Promise<(ListRow & Record<string, any>)[]> =>
    (await browser.page(path)).body().props.list.rows
  const change = (displayName: string) =>
    browser.put(`/admin/users/${lina.uuid}`, {
      firstName: 'Lina',
      lastName: lina.lastName,
      email: lina.email,
      displayName,
      locale: 'en',
      timezone: 'UTC',
    })
  return { tenant, tara, lina, browser, rows, change }
}

const propsOf = async (browser: any, path: string) => (await browser.page(path)).body().props

test.group('The explorer of the history', (group) => {
  group.each.setup(() => clearRateLimits())

  test('one entry shows who, before and after, its request and its proof', async ({
    assert,
    client,
  }) => {
    const { tara, lina, browser, rows, change } = await makeCompany(client)
    await change('Lee')

    const [row] = await rows(`/admin/audit?filter[action]=updated&filter[record]=users`)
    const { entry } = await propsOf(browser, row.href!)

    assert.include(entry.actor, tara.email)
    assert.equal(entry.actorHref, `/admin/users/${tara.uuid}`)
    assert.equal(entry.recordHref, `/history/people/${lina.uuid}`)
    const [{ before, after }] = entry.changes.filter((one: any) => one.field === 'displayName')
    assert.deepEqual([before, after], ['–', 'Lee'])
    assert.isString(entry.request)
    assert.isTrue(entry.isGenuine)
    assert.isAbove(entry.position, 0)
    assert.match(entry.hash, /^[0-9a-f]{64}$/)
  })

  test('an entry that was changed by SQL says so', async ({ assert, client }) => {
    const { browser, rows, change } = await makeCompany(client)
    await change('Lee')
    const [row] = await rows(`/admin/audit?filter[action]=updated&filter[record]=users`)
    const forge = (name: string) =>
      db
        .connection('owner')
        .rawQuery(
          `UPDATE audit_logs SET new_values = jsonb_set(new_values, '{displayName}', to_jsonb(?::text)) WHERE uuid = ?`,
          [name, row.id]
        )

    await forge('Mallory')

    assert.isFalse((await propsOf(browser, row.href!)).entry.isGenuine)
    await forge('Lee')
    assert.isTrue((await propsOf(browser, row.href!)).entry.isGenuine)
  })

  test('the page of a person has what they did and what was done to them', async ({
    assert,
    client,
  }) => {
    const { tenant, lina, rows, change } = await makeCompany(client)
    await change('Lee')
    const own = await browserOf(client, tenant, lina)
    await own.put('/me/profile', { displayName: 'Linchen' })
    const other = await makeUser(tenant)

    const seen = await rows(`/admin/users/${lina.uuid}/activity?filter[action]=updated`)
    const quiet = await rows(`/admin/users/${other.uuid}/activity?filter[action]=updated`)

    assert.includeMembers(
      seen.map(({ changes }) => changes),
      ['displayName: – → Lee', 'displayName: Lee → Linchen']
    )
    assert.lengthOf(quiet, 0)
  })

  test('severe entries are found by their severity, and both names of an impersonation', async ({
    assert,
    client,
  }) => {
    const { tara, lina, browser, rows } = await makeCompany(client)
    await browser.post(`/admin/users/${lina.uuid}/impersonation`, {
      mode: 'act',
      reason: 'Ticket 9',
    })
    await browser.put('/me/profile', { displayName: 'Lee' })
    await browser.delete('/impersonation')

    const severe = await rows('/admin/audit?filter[severity]=high')
    const [acted] = await rows(`/admin/users/${lina.uuid}/activity?filter[action]=updated`)
    const { entry } = await propsOf(browser, acted.href!)

    assert.isAbove(severe.length, 1)
    assert.equal(entry.actorHref, `/admin/users/${lina.uuid}`)
    assert.deepEqual(entry.impersonator, { name: tara.name, href: `/admin/users/${tara.uuid}` })
  })

  test('who may read the history of a branch reads what its people did', async ({
    assert,
    client,
  }) => {
    const { tenant, tara, lina, rows, change } = await makeCompany(client)
    await change('Lee')
    const auditor = await makeUser(tenant)
    await db.asTenant(tenant.id, async () => {
      const unit = { name: 'North', slug: 'north', type: 'division', parentId: tenant.id }
      const north = await Organization.create(unit as object)
      await joinOrganization([lina.id], { organization: north })
      await assignRole(auditor.id, 'tenant_admin', { organizationId: north.id })
    })
    const own = await browserOf(client, tenant, lina)
    await own.put('/me/profile', { displayName: 'Linchen' })
    const browser = await browserOf(client, tenant, auditor)

    const { list } = await propsOf(browser, '/admin/audit')

    assert.isAbove(list.rows.length, 0)
    for (const row of list.rows) assert.notInclude(row.actor, tara.email)
    const [byTara] = await rows('/admin/audit?filter[actor]=Tara')
    assert.equal((await browser.page(byTara.href!)).status(), 404)
  })

  test('is not there for who may not read it, nor for another company', async ({
    assert,
    client,
  }) => {
    const { tenant, lina, rows, change } = await makeCompany(client)
    await change('Lee')
    const [row] = await rows('/admin/audit?filter[action]=updated')
    const learner = await browserOf(client, tenant, lina)
    const { browser: stranger } = await makeCompany(client)

    for (const browser of [learner, stranger]) {
      assert.equal((await browser.page(row.href!)).status(), 404)
      assert.equal((await browser.page(`/admin/users/${lina.uuid}/activity`)).status(), 404)
    }
  })
})
