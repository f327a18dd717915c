import { test } from '@japa/runner'
import db from '#platform/db'
import { assignRole } from '#organizations/actions/assign_role'
import Organization from '#organizations/models/organization'
import { makeCourse } from '#tests/support/sample_course'
import { makeTenant, makeUser, signedIn, type TestTenant } from '#tests/support/tenants'
import Course from '#courses/models/course'

/** Company → Sales → Field → North, and Production beside Sales. */
async function makeTree() {
  const tenant = await makeTenant()
  const admin = await makeUser(tenant, ['tenant_admin'])
  const tree = await db.asTenant(tenant.id, async () => {
    const company = await Organization.findOrFail(tenant.id)
    const sales = await add(company, 'Sales')
    const field = await add(sales, 'Field')
    const north = await add(field, 'North')
    const production = await add(company, 'Production')
    return { company, sales, field, north, production }
  })
  return { tenant, admin, session: await signedIn(tenant, admin), ...tree }
}

async function add(parent: Organization, name: string) {
  const unit = { name, slug: name.toLowerCase(), type: 'department', parentId: parent.id }
  const organization = await Organization.create(unit)
  return organization.refresh()
}

const fresh = (tenant: TestTenant, { id }: Organization) =>
  db.asTenant(tenant.id, () => Organization.find(id))

const asking =
  (client: any, session: any) =>
  (method: string, path: string, body: object = {}) =>
    client[method](path)
      .withCsrfToken()
      .withSession(session)
      .redirects(0)
      .header('accept', 'application/json')
      .json(body)

test.group('Organizations', () => {
  test('are shown as a tree, parents before children', async ({ client, assert }) => {
    const { session } = await makeTree()

    const page = await client.get('/admin/orgs').withSession(session).withInertia()

    const nodes: any[] = page.inertiaProps.organizations
    assert.deepEqual(
      nodes.slice(1).map(({ name, depth }) => [name, depth]),
      [
        ['Production', 1],
        ['Sales', 1],
        ['Field', 2],
        ['North', 3],
      ]
    )
  })

  test('are added below another, with its zone and an address of their own', async ({
    client,
    assert,
  }) => {
    const { tenant, session, sales } = await makeTree()
    await db.asTenant(tenant.id, () => sales.merge({ timezone: 'Asia/Tokyo' }).save())

    await asking(client, session)('post', '/admin/orgs', {
      name: 'Inside sales',
      type: 'team',
      parent: sales.uuid,
    })

    const made = await db.asTenant(tenant.id, () => Organization.findBy('name', 'Inside sales'))
    assert.deepInclude(made!.$attributes, {
      parentId: sales.id,
      slug: 'inside-sales',
      type: 'team',
      timezone: 'Asia/Tokyo',
    })
  })

  test('move with all that is below them', async ({ client, assert }) => {
    const { tenant, session, field, north, production } = await makeTree()

    await asking(client, session)('post', `/admin/orgs/${field.uuid}/moves`, {
      parent: production.uuid,
    })

    assert.equal((await fresh(tenant, field))!.parentId, production.id)
    assert.equal((await fresh(tenant, north))!.parentId, field.id)
  })

  test('cannot come to lie below themselves', async ({ client, assert }) => {
    const { tenant, session, company, sales, north } = await makeTree()

    const response = await asking(client, session)('post', `/admin/orgs/${sales.uuid}/moves`, {
      parent: north.uuid,
    })

    response.assertStatus(409)
    assert.equal((await fresh(tenant, sales))!.parentId, company.id)
  })

  test('have no twin beside them', async ({ client }) => {
    const { session, company } = await makeTree()

    const response = await asking(client, session)('post', '/admin/orgs', {
      name: 'sales',
      type: 'team',
      parent: company.uuid,
    })

    response.assertStatus(409)
  })

  test('lie on eight levels at most, also after a move', async ({ client, assert }) => {
    const { tenant, session, north, production } = await makeTree()
    const [eighth, moved] = await db.asTenant(tenant.id, async () => {
      let last = north
      for (const level of [5, 6, 7, 8]) last = await add(last, `Level ${level}`)
      return [last, await add(production, 'Line')]
    })

    const added = await asking(client, session)('post', '/admin/orgs', {
      name: 'Level 9',
      type: 'team',
      parent: eighth.uuid,
    })
    const refused = await asking(client, session)('post', `/admin/orgs/${moved.uuid}/moves`, {
      parent: eighth.uuid,
    })

    added.assertStatus(409)
    refused.assertStatus(409)
    assert.equal((await fresh(tenant, moved))!.parentId, production.id)
  })

  test('leave those below to the one that is named when they are deleted, never to nothing', async ({
    client,
    assert,
  }) => {
    const { tenant, session, sales, field, production } = await makeTree()

    await asking(client, session)('delete', `/admin/orgs/${sales.uuid}`, { into: production.uuid })

    assert.isNull(await fresh(tenant, sales))
    assert.equal((await fresh(tenant, field))!.parentId, production.id)
  })

  test('cannot leave those below to themselves', async ({ client, assert }) => {
    const { tenant, session, sales } = await makeTree()

    const response = await asking(client, session)('delete', `/admin/orgs/${sales.uuid}`, {
      into: sales.uuid,
    })

    response.assertStatus(409)
    assert.isNotNull(await fresh(tenant, sales))
  })

  test('are kept while courses are in them', async ({ client, assert }) => {
    const { tenant, admin, session, north } = await makeTree()
    const course = await makeCourse(tenant, admin)
    await db.asTenant(tenant.id, async () => {
      await (await Course.findOrFail(course.id)).merge({ organizationId: north.id }).save()
    })

    const response = await asking(client, session)('delete', `/admin/orgs/${north.uuid}`)

    response.assertStatus(409)
    assert.isNotNull(await fresh(tenant, north))
  })

  test('leave the company where it is', async ({ client }) => {
    const { session, company, sales } = await makeTree()
    const ask = asking(client, session)

    const moved = await ask('post', `/admin/orgs/${company.uuid}/moves`, { parent: sales.uuid })
    const deleted = await ask('delete', `/admin/orgs/${company.uuid}`)

    moved.assertStatus(409)
    deleted.assertStatus(409)
  })

  test('come back from the trash below the company when what was above is gone', async ({
    client,
    assert,
  }) => {
    const { tenant, session, company, sales, field, north } = await makeTree()
    const ask = asking(client, session)
    await ask('delete', `/admin/orgs/${north.uuid}`)
    await ask('delete', `/admin/orgs/${field.uuid}`)
    await ask('delete', `/admin/orgs/${sales.uuid}`)

    const response = await ask('post', `/trash/organization/${north.uuid}/restoration`)

    assert.isBelow(response.status(), 400)
    assert.equal((await fresh(tenant, north))!.parentId, company.id)
  })

  test('are nothing for people without the permission and for other companies', async ({
    client,
  }) => {
    const { tenant, sales, production } = await makeTree()
    const learner = await signedIn(tenant, await makeUser(tenant, ['learner']))
    const elsewhere = await makeTenant()
    const stranger = await signedIn(elsewhere, await makeUser(elsewhere, ['tenant_admin']))

    const seen = await asking(client, learner)('get', '/admin/orgs')
    const moved = await asking(client, stranger)('post', `/admin/orgs/${sales.uuid}/moves`, {
      parent: production.uuid,
    })

    seen.assertStatus(404)
    moved.assertStatus(404)
  })
})

test.group('The rights of a branch', () => {
  test('reach what is moved into it with the next request', async ({ client }) => {
    const { tenant, session, sales, production } = await makeTree()
    const person = await branchAdmin(tenant, sales)
    const change = () =>
      asking(client, person)('put', `/admin/orgs/${production.uuid}`, {
        name: 'Works',
        type: 'division',
      })

    const before = await change()
    await asking(client, session)('post', `/admin/orgs/${production.uuid}/moves`, {
      parent: sales.uuid,
    })
    const after = await change()

    before.assertStatus(404)
    after.assertStatus(302)
  })

  test('show that branch and nothing beside it', async ({ client, assert }) => {
    const { tenant, sales } = await makeTree()
    const person = await branchAdmin(tenant, sales)

    const page = await client.get('/admin/orgs').withSession(person).withInertia()

    const nodes: any[] = page.inertiaProps.organizations
    assert.deepEqual(
      nodes.map(({ name, mayChange }) => [name, mayChange]),
      [
        ['Sales', true],
        ['Field', true],
        ['North', true],
      ]
    )
    assert.isNull(nodes[0].parentId)
  })

  test('do not let its administrator move it elsewhere', async ({ client }) => {
    const { tenant, sales, field } = await makeTree()
    const person = await branchAdmin(tenant, sales)

    const response = await asking(client, person)('post', `/admin/orgs/${sales.uuid}/moves`, {
      parent: field.uuid,
    })

    response.assertStatus(404)
  })
})

async function branchAdmin(tenant: TestTenant, branch: Organization) {
  const user = await makeUser(tenant, [])
  await db.asTenant(tenant.id, async () => {
    await assignRole(user.id, 'tenant_admin', { organizationId: branch.id })
  })
  return signedIn(tenant, user)
}
