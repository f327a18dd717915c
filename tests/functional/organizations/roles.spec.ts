import { test } from '@japa/runner'
import db from '#platform/db'
import Role from '#organizations/models/role'
import UserRole from '#organizations/models/user_role'
import { browserOf } from '#tests/support/learning'
import { keyOf, programOf } from '#tests/support/program'
import { makeTenant, makeUser, type TestTenant } from '#tests/support/tenants'
import { assignRole } from '#organizations/actions/assign_role'

async function makeOffice() {
  const tenant = await makeTenant()
  const tara = await makeUser(tenant, ['tenant_admin'], { firstName: 'Tara' })
  const lina = await makeUser(tenant, [], { firstName: 'Lina' })
  return { tenant, tara, lina }
}

const shipped = (tenant: TestTenant, slug: string) =>
  db.asTenant(tenant.id, () => Role.findByOrFail('slug', slug))

const named = (tenant: TestTenant, name: string) =>
  db.asTenant(tenant.id, () => Role.findByOrFail('name', name))

const give = (tenant: TestTenant, user: { id: number }, { slug }: Role) =>
  db.asTenant(tenant.id, () => assignRole(user.id, slug))

test.group('Roles', () => {
  test('a copy gets its own rights, which its holders have with their next request', async ({
    client,
    assert,
  }) => {
    const { tenant, tara, lina } = await makeOffice()
    const browser = await browserOf(client, tenant, tara)
    const manager = await shipped(tenant, 'manager')

    await browser.post('/admin/roles', {
      name: 'Team lead',
      kind: 'custom',
      level: 20,
      copyOf: manager.uuid,
    })

    const role = await named(tenant, 'Team lead')
    await give(tenant, lina, role)
    const hers = await browserOf(client, tenant, lina)
    assert.equal((await hers.page('/team')).status(), 200)
    assert.equal((await hers.page('/admin/users')).status(), 404)

    await browser.put(`/admin/roles/${role.uuid}/rights`, {
      rights: { 'users.view': true, 'enrollments.self': false },
    })

    assert.equal((await hers.page('/team')).status(), 404)
    assert.equal((await hers.page('/admin/users')).status(), 200)
    const page = (await browser.page(`/admin/roles/${role.uuid}`)).body().props
    const right = (name: string) => page.rights.find((row: any) => row.permission === name)
    assert.containsSubset(right('enrollments.self'), { own: false, inherited: { granted: true } })
    assert.isNull(right('team.view').own)
    assert.equal(page.role.reach.people, 1)
  })

  test('nobody changes a role at or above their level, or gives what they do not have', async ({
    client,
    assert,
  }) => {
    const { tenant, tara } = await makeOffice()
    const browser = await browserOf(client, tenant, tara)
    const admin = await shipped(tenant, 'tenant_admin')
    const learner = await shipped(tenant, 'learner')
    const rightsOf = async (uuid: string) =>
      (await browser.page(`/admin/roles/${uuid}`)).body().props.rights.filter((row: any) => row.own)
        .length
    const before = [await rightsOf(admin.uuid), await rightsOf(learner.uuid)]

    await browser.put(`/admin/roles/${admin.uuid}/rights`, { rights: {} })
    await browser.put(`/admin/roles/${learner.uuid}/rights`, { rights: { 'system.tenants': true } })
    await browser.post('/admin/roles', { name: 'King', kind: 'custom', level: 90 })

    assert.deepEqual([await rightsOf(admin.uuid), await rightsOf(learner.uuid)], before)
    const list = (await browser.page('/admin/roles')).body().props.list
    assert.notInclude(JSON.stringify(list), 'King')
  })

  test('the last right to change roles stays with somebody', async ({ client, assert }) => {
    const tenant = await makeTenant()
    const sam = await makeUser(tenant, ['system_admin'])
    const admin = await shipped(tenant, 'tenant_admin')
    const program = programOf(client, await keyOf(tenant, sam))

    const answer = await program.put(`/roles/${admin.uuid}/rights`, { rights: {} })

    assert.equal(answer.status(), 409)
    assert.include((await program.get(`/roles/${admin.uuid}`)).body().allowed, 'roles.manage')
  })

  test('roles do not inherit in circles, nor over more than five levels', async ({
    client,
    assert,
  }) => {
    const { tenant, tara } = await makeOffice()
    const program = programOf(client, await keyOf(tenant, tara))
    const ids: string[] = []
    const make = (parent: string | null) =>
      program.post('/roles', { name: `Role ${ids.length}`, kind: 'custom', level: 5, parent })
    for (let level = 0; level < 5; level++) ids.push((await make(ids.at(-1) ?? null)).body().id)

    const tooDeep = await make(ids.at(-1)!)
    const circle = await program.put(`/roles/${ids[0]}`, {
      name: 'Role 0',
      level: 5,
      parent: ids[4],
    })

    assert.equal(tooDeep.status(), 422)
    assert.equal(circle.status(), 422)
  })

  test('who holds a role that is deleted gets another, and has it again when it comes back', async ({
    client,
    assert,
  }) => {
    const { tenant, tara, lina } = await makeOffice()
    const browser = await browserOf(client, tenant, tara)
    await browser.post('/admin/roles', { name: 'Helper', kind: 'custom', level: 20 })
    const role = await named(tenant, 'Helper')
    await browser.put(`/admin/roles/${role.uuid}/rights`, { rights: { 'users.view': true } })
    await give(tenant, lina, role)
    const manager = await shipped(tenant, 'manager')
    const hers = await browserOf(client, tenant, lina)

    await browser.delete(`/admin/roles/${role.uuid}`)
    assert.equal((await hers.page('/admin/users')).status(), 200)
    await browser.delete(`/admin/roles/${role.uuid}`, { replacement: manager.uuid })

    assert.equal((await hers.page('/admin/users')).status(), 404)
    assert.equal((await hers.page('/team')).status(), 200)
    await browser.post(`/trash/role/${role.uuid}/restoration`, {})
    assert.equal((await hers.page('/admin/users')).status(), 200)
  })

  test('shipped roles and the default stay; exactly one is the default', async ({
    client,
    assert,
  }) => {
    const { tenant, tara } = await makeOffice()
    const browser = await browserOf(client, tenant, tara)
    const [learner, manager] = [await shipped(tenant, 'learner'), await shipped(tenant, 'manager')]

    await browser.delete(`/admin/roles/${learner.uuid}`)
    await browser.put(`/admin/roles/${manager.uuid}/default`, {})
    await browser.post('/admin/users', {
      email: `new@${tenant.slug}.test`,
      firstName: 'Nora',
      lastName: 'New',
    })

    const held = await db.asTenant(tenant.id, () =>
      UserRole.query()
        .whereIn('userId', db.from('users').where('email', `new@${tenant.slug}.test`).select('id'))
        .select('roleId')
    )
    assert.deepEqual(
      held.map(({ roleId }) => roleId),
      [manager.id]
    )
    const defaults = await db.asTenant(tenant.id, () => Role.query().where('isDefault', true))
    assert.lengthOf(defaults, 1)
  })

  test('who may not, and another company, find nothing', async ({ client, assert }) => {
    const { tenant, lina } = await makeOffice()
    const other = await makeOffice()
    const learner = await shipped(tenant, 'learner')
    const path = `/admin/roles/${learner.uuid}`

    for (const [home, who] of [
      [tenant, lina],
      [other.tenant, other.tara],
    ] as const) {
      const browser = await browserOf(client, home, who)
      assert.equal((await browser.page(path)).status(), 404)
      assert.equal((await browser.page(`${path}/details`)).status(), 404)
      assert.equal((await browser.page(`${path}/holders`)).status(), 404)
      assert.equal((await browser.put(`${path}/rights`, { rights: {} })).status(), 404)
      assert.equal((await browser.put(`${path}/default`, {})).status(), 404)
      assert.equal((await browser.delete(path)).status(), 404)
    }
  })
})
