import { test } from '@japa/runner'
import db from '#platform/db'
import Organization from '#organizations/models/organization'
import Role from '#organizations/models/role'
import { browserOf } from '#tests/support/learning'
import { clock } from '#platform/clock'
import { keyOf, programOf } from '#tests/support/program'
import { makeTenant, makeUser, type TestTenant } from '#tests/support/tenants'

async function makeOffice() {
  const tenant = await makeTenant()
  const tara = await makeUser(tenant, ['tenant_admin'], { firstName: 'Tara' })
  const lina = await makeUser(tenant, [], { firstName: 'Lina' })
  return { tenant, tara, lina }
}

const shipped = (tenant: TestTenant, slug: string) =>
  db.asTenant(tenant.id, () => Role.findByOrFail('slug', slug))

test.group('Giving roles', (group) => {
  group.each.teardown(() => clock.restore())

  test('a role counts from the next request until it is taken away with a reason', async ({
    client,
    assert,
  }) => {
    const { tenant, tara, lina } = await makeOffice()
    const browser = await browserOf(client, tenant, tara)
    const hers = await browserOf(client, tenant, lina)
    const path = `/admin/users/${lina.uuid}/access`
    const lines = async () => (await browser.page(path)).body().props.assignments
    const role = await shipped(tenant, 'manager')

    await browser.post(path, { role: role.uuid, place: null, endsAt: null })

    assert.equal((await hers.page('/team')).status(), 200)
    const [line] = await lines()
    assert.containsSubset(line, { role: 'Manager', givenBy: tara.name, isOpen: true })

    await browser.delete(`${path}/${line.id}`)
    assert.equal((await hers.page('/team')).status(), 200)
    await browser.delete(`${path}/${line.id}`, { reason: 'Moved to sales' })

    assert.equal((await hers.page('/team')).status(), 404)
    const past = (await lines()).find(({ id }: any) => id === line.id)
    assert.containsSubset(past, { isOpen: false, endedBy: tara.name, reason: 'Moved to sales' })
  })

  test('a temporary role ends by itself, stays listed, and can be given again', async ({
    client,
    assert,
  }) => {
    const { tenant, tara, lina } = await makeOffice()
    const program = programOf(client, await keyOf(tenant, tara))
    const role = await shipped(tenant, 'manager')
    const path = `/people/${lina.uuid}/roles`
    const give = (hours: number) =>
      program.post(path, {
        role: role.uuid,
        endsAt: clock.now().plus({ hours }).toUTC().toISO()!,
      })
    await give(1)
    assert.equal((await give(2)).status(), 409)

    clock.freeze(clock.now().plus({ hours: 1, minutes: 1 }))

    const hers = await browserOf(client, tenant, lina)
    assert.equal((await hers.page('/team')).status(), 404)
    assert.equal((await give(-1)).status(), 422)
    const data = (await give(3)).body().data
    const states = data.filter(({ role: name }: any) => name === 'Manager')
    assert.deepEqual(
      states.map(({ isOpen }: any) => isOpen),
      [true, false]
    )
  })

  test('a role of a branch holds there; a course role needs a course', async ({
    client,
    assert,
  }) => {
    const { tenant, tara, lina } = await makeOffice()
    const program = programOf(client, await keyOf(tenant, tara))
    const north = await db.asTenant(tenant.id, () =>
      Organization.create({ name: 'North', slug: 'north', type: 'division', parentId: tenant.id })
    )
    const browser = await browserOf(client, tenant, tara)
    const found = await browser.json('post', `/admin/users/${lina.uuid}/access`, {})
    assert.equal(found.status(), 422)
    const path = `/people/${lina.uuid}/roles`

    const author = (await shipped(tenant, 'author')).uuid
    const given = await program.post(path, { role: author, place: `branch:${north.uuid}` })
    const instructor = (await shipped(tenant, 'instructor')).uuid
    const refused = await program.post(path, { role: instructor })

    assert.equal(given.body().data[0].place, 'Branch: North')
    assert.equal(refused.status(), 422)
  })

  test('nobody gives or takes a role at or above their level', async ({ client, assert }) => {
    const { tenant, tara, lina } = await makeOffice()
    const tom = await makeUser(tenant, ['tenant_admin'])
    const program = programOf(client, await keyOf(tenant, tara))
    const admin = (await shipped(tenant, 'tenant_admin')).uuid

    const given = await program.post(`/people/${lina.uuid}/roles`, { role: admin })
    const lines = (await program.get(`/people/${tom.uuid}/roles`)).body().data
    const line = lines.find(({ roleId }: any) => roleId === admin)
    const taken = await program.post(`/people/${tom.uuid}/roles/${line.id}/revocation`, {
      reason: 'I want to be alone',
    })

    assert.equal(given.status(), 409)
    assert.equal(taken.status(), 409)
    assert.isFalse(line.canRevoke)
  })

  test('who may not, and another company, find nothing', async ({ client, assert }) => {
    const { tenant, lina } = await makeOffice()
    const other = await makeOffice()
    const path = `/admin/users/${lina.uuid}/access`
    const body = { role: (await shipped(tenant, 'manager')).uuid }

    for (const [home, who] of [
      [tenant, lina],
      [other.tenant, other.tara],
    ] as const) {
      const browser = await browserOf(client, home, who)
      assert.equal((await browser.page(path)).status(), 404)
      assert.equal((await browser.post(path, body)).status(), 404)
      assert.equal((await browser.delete(`${path}/1`, { reason: 'None of it' })).status(), 404)
    }
  })
})
