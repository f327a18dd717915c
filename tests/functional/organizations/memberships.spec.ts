import { test } from '@japa/runner'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { settleMemberships } from '#organizations/memberships/settle_memberships'
import Membership from '#organizations/memberships/membership'
import Organization from '#organizations/models/organization'
import Role from '#organizations/models/role'
import UserRole from '#organizations/models/user_role'
import type User from '#identity/models/user'
import { browserOf } from '#tests/support/learning'
import { keyOf, programOf } from '#tests/support/program'
import { makeTenant, makeUser, type TestTenant } from '#tests/support/tenants'

/** Company → Plant → Warehouse, and Office beside Plant, with an administrator of all and one of the plant. */
async function makeCompany() {
  const tenant = await makeTenant()
  const tara = await makeUser(tenant, ['tenant_admin'])
  const paul = await makeUser(tenant, [], { firstName: 'Paul', lastName: 'Plant' })
  const lina = await makeUser(tenant, [], { firstName: 'Lina', lastName: 'Learner' })
  const omar = await makeUser(tenant, [], { firstName: 'Omar', lastName: 'Other' })
  const places = await db.asTenant(tenant.id, async () => {
    const plant = await add(tenant.id, 'Plant')
    return {
      plant,
      warehouse: await add(plant.id, 'Warehouse'),
      office: await add(tenant.id, 'Office'),
    }
  })
  await db.asTenant(tenant.id, () => giveIn(paul, 'tenant_admin', places.plant))
  return { tenant, tara, paul, lina, omar, ...places }
}

async function add(parentId: number, name: string) {
  const unit = { name, slug: name.toLowerCase(), type: 'department', parentId }
  return (await Organization.create(unit)).refresh()
}

async function giveIn(user: User, slug: string, { id }: Organization) {
  const role = await Role.findByOrFail('slug', slug)
  const line = { userId: user.id, roleId: role.id, organizationId: id, assignedAt: clock.now() }
  return UserRole.create(line)
}

/** "Plant active first", the open ones before those that are over. */
const placesOf = (tenant: TestTenant, { id }: User) =>
  db.asTenant(tenant.id, async () => {
    const all = await Membership.query()
      .where('userId', id)
      .preload('organization')
      .orderBy('joinedAt')
      .orderBy('id')
    return all.map(({ organization, status, isPrimary }) =>
      [organization.name, status, isPrimary && 'first'].filter(Boolean).join(' ')
    )
  })

const settle = (tenant: TestTenant) =>
  db.asTenant(tenant.id, () =>
    settleMemberships.handle({ at: clock.now().toISO()! }, undefined as never)
  )

const namesIn = (page: any) => page.inertiaProps.list.rows.map((row: any) => row.person.name)

test.group('Memberships', (group) => {
  group.each.teardown(() => clock.restore())

  test('somebody joins, becomes known by a title, changes their first place and leaves', async ({
    client,
    assert,
  }) => {
    const { tenant, tara, lina, plant, office } = await makeCompany()
    const browser = await browserOf(client, tenant, tara)
    const path = `/admin/users/${lina.uuid}/organizations`

    await browser.post(path, { organization: plant.uuid, title: 'Shift lead', role: 'lead' })
    await browser.post(path, { organization: office.uuid })
    assert.deepEqual(await placesOf(tenant, lina), ['Plant active first', 'Office active'])

    const [first, second] = (await browser.page(path)).inertiaProps.memberships
    assert.deepInclude(first, { title: 'Shift lead', role: 'lead', isPrimary: true })
    await browser.put(`${path}/${second.id}`, { isPrimary: true, title: 'Clerk' })
    assert.deepEqual(await placesOf(tenant, lina), ['Plant active', 'Office active first'])

    await browser.post(`${path}/${second.id}/end`, { reason: 'Back to the plant' })
    assert.deepEqual(await placesOf(tenant, lina), ['Plant active first', 'Office inactive'])
    await browser.post(path, { organization: office.uuid })
    assert.deepEqual(await placesOf(tenant, lina), [
      'Plant active first',
      'Office inactive',
      'Office active',
    ])
  })

  test('what begins and ends later does so at its moment', async ({ client, assert }) => {
    const { tenant, tara, lina, plant, office } = await makeCompany()
    const program = programOf(client, await keyOf(tenant, tara))
    const path = `/people/${lina.uuid}/memberships`
    const later = clock.now().plus({ days: 10 })
    const { data } = (await program.post(path, { organization: plant.uuid })).body()

    await program.post(`${path}/${data[0].id}/end`, { at: later.toISO(), reason: 'Moves' })
    await program.post(path, { organization: office.uuid, at: later.toISO(), isPrimary: true })
    await settle(tenant)
    assert.deepEqual(await placesOf(tenant, lina), ['Plant active first', 'Office pending first'])

    clock.freeze(later.plus({ seconds: 2 }))
    await settle(tenant)
    assert.deepEqual(await placesOf(tenant, lina), ['Plant inactive', 'Office active first'])
  })

  test('with a place go the roles that were given there and below, no others', async ({
    client,
    assert,
  }) => {
    const { tenant, tara, lina, plant, warehouse, office } = await makeCompany()
    const browser = await browserOf(client, tenant, tara)
    const path = `/admin/users/${lina.uuid}/organizations`
    await browser.post(path, { organization: plant.uuid })
    const given = await db.asTenant(tenant.id, async () => [
      await giveIn(lina, 'manager', plant),
      await giveIn(lina, 'author', warehouse),
      await giveIn(lina, 'manager', office),
    ])

    const [membership] = (await browser.page(path)).inertiaProps.memberships
    await browser.post(`${path}/${membership.id}/end`, { reason: 'Retired' })

    const ended = await db.asTenant(tenant.id, () =>
      Promise.all(given.map(async (role) => Boolean((await role.refresh()).revokedAt)))
    )
    assert.deepEqual(ended, [true, true, false])
  })

  test('many are moved on a date, and the move is undone', async ({ client, assert }) => {
    const { tenant, tara, lina, omar, plant, office } = await makeCompany()
    const browser = await browserOf(client, tenant, tara)
    await browser.post('/lists/people/bulk/join_organization', {
      ids: [lina.uuid, omar.uuid],
      organization: plant.uuid,
    })
    await browser.post(`/admin/users/${omar.uuid}/organizations`, { organization: office.uuid })
    const members = await browser.page(`/admin/orgs/${plant.uuid}`)
    assert.deepEqual(namesIn(members), ['Lina Learner', 'Omar Other'])

    const moved = await browser.post(`/lists/organization_members/bulk/transfer/${plant.uuid}`, {
      ids: members.inertiaProps.list.rows.map(({ id }: any) => id),
      to: office.uuid,
      reason: 'New building',
    })

    assert.deepEqual(await placesOf(tenant, lina), ['Plant inactive', 'Office active first'])
    assert.deepEqual(await placesOf(tenant, omar), ['Plant active first', 'Office active'])
    const run = /bulk-results\/(.+)$/.exec(moved.header('location')!)![1]
    await browser.post(`/jobs/${run}/undo`)
    assert.deepEqual(await placesOf(tenant, lina), ['Plant active first'])
  })

  test('whose rights end at a branch sees and changes only its people', async ({
    client,
    assert,
  }) => {
    const { tenant, tara, paul, lina, omar, warehouse, office } = await makeCompany()
    const all = await browserOf(client, tenant, tara)
    await all.post(`/admin/users/${lina.uuid}/organizations`, { organization: warehouse.uuid })
    await all.post(`/admin/users/${omar.uuid}/organizations`, { organization: office.uuid })
    const browser = await browserOf(client, tenant, paul)
    const program = programOf(client, await keyOf(tenant, paul))

    assert.deepEqual(namesIn(await browser.page('/admin/users')), ['Lina Learner'])
    const status = { status: 'suspended', reason: 'Because' }
    for (const path of ['', '/access', '/organizations', '/devices'])
      (await browser.page(`/admin/users/${omar.uuid}${path}`)).assertStatus(404)
    ;(await program.get(`/people/${omar.uuid}`)).assertStatus(404)
    ;(await program.put(`/people/${omar.uuid}/status`, status)).assertStatus(404)
    ;(await program.get(`/people/${lina.uuid}`)).assertStatus(200)
    ;(await browser.page(`/admin/orgs/${office.uuid}`)).assertStatus(404)
    const added = { organization: warehouse.uuid }
    ;(await program.post(`/people/${omar.uuid}/memberships`, added)).assertStatus(404)
    const choices = await browser.page('/admin/users/choices?search=o')
    assert.notInclude(choices.text(), 'Omar')

    const email = `nina@${tenant.slug}.test`
    await browser.post('/admin/users', { email, firstName: 'Nina', lastName: 'New' })
    assert.deepEqual(namesIn(await browser.page('/admin/users')), ['Lina Learner', 'Nina New'])
  })

  test('a person of another company, or a place of one, is not there', async ({ client }) => {
    const { tenant, tara, lina, plant } = await makeCompany()
    const other = await makeCompany()
    const program = programOf(client, await keyOf(tenant, tara))
    const body = { organization: plant.uuid }
    ;(await program.post(`/people/${other.lina.uuid}/memberships`, body)).assertStatus(404)
    const foreign = { organization: other.plant.uuid }
    ;(await program.post(`/people/${lina.uuid}/memberships`, foreign)).assertStatus(404)
    ;(await program.get(`/organizations/${other.plant.uuid}/members`)).assertStatus(404)
  })
})
