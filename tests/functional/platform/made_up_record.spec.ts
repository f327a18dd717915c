import { test } from '@japa/runner'
import db from '#platform/db'
import { browserOf } from '#tests/support/learning'
import { keyOf, programOf } from '#tests/support/program'
import { makeTenant, makeUser } from '#tests/support/tenants'

const PATH = '/admin/made-up-rooms'

async function makeCompany(client: any) {
  const tenant = await makeTenant()
  const admin = await makeUser(tenant, ['tenant_admin'], { firstName: 'Tara', lastName: 'Admin' })
  const learner = await makeUser(tenant, ['learner'])
  const tara = await browserOf(client, tenant, admin)
  const listed = async (query = '') => (await tara.page(`${PATH}${query}`)).body().props.list
  const add = async (values: object) => {
    await tara.post(PATH, values)
    const { rows } = await listed('?sort=-updatedAt')
    return rows[0]
  }
  return { tenant, admin, learner, tara, listed, add }
}

test.group('A kind of record from one declaration', () => {
  test('has a list with search, filters, sorting and export', async ({ assert, client }) => {
    const { tara, listed, add } = await makeCompany(client)
    await add({ name: 'Attic', seats: 6, hasScreen: false })
    await add({ name: 'Cellar', seats: 40, hasScreen: true })

    const names = async (query: string) =>
      (await listed(query)).rows.map(({ name }: { name: string }) => name)
    const searched = await names('?search=ell')
    const filtered = await names('?filter[seats]=lte:10')
    const sorted = await names('?sort=-name')
    const exported = await tara.get('/exports/made_up_rooms?format=csv')

    assert.deepEqual(searched, ['Cellar'])
    assert.deepEqual(filtered, ['Attic'])
    assert.deepEqual(sorted, ['Cellar', 'Attic'])
    assert.include(exported.text(), 'Cellar')
  })

  test('has a form that says beside the field what is wrong', async ({ assert, client }) => {
    const { tara, add } = await makeCompany(client)
    const attic = await add({ name: 'Attic', hasScreen: false })

    const twin = await tara.post(PATH, { name: 'ATTIC', hasScreen: true })
    const tooMany = await tara.put(attic.href, { name: 'Attic', seats: 501, hasScreen: true })
    await tara.put(attic.href, { name: 'Attic', seats: 12, hasScreen: true })
    const page = await tara.page(attic.href)

    assert.property(twin.flashMessage('inputErrorsBag'), 'name')
    assert.property(tooMany.flashMessage('inputErrorsBag'), 'seats')
    assert.deepEqual(page.body().props.record.values, { name: 'Attic', seats: 12, hasScreen: true })
  })

  test('has a past that is read and put back', async ({ assert, client }) => {
    const { tara, add } = await makeCompany(client)
    const attic = await add({ name: 'Attic', seats: 6, hasScreen: false })
    await tara.put(attic.href, { name: 'Attic', seats: 9, hasScreen: false })

    const path = `/history/made_up_rooms/${attic.id}`
    const { entries } = (await tara.page(path)).body().props.history
    await tara.post(`${path}/restorations`, { entry: entries[0].id, field: 'seats' })
    const page = await tara.page(attic.href)

    assert.include(JSON.stringify(entries[0]), 'Tara Admin')
    assert.equal(page.body().props.record.values.seats, 6)
  })

  test('has a trash, out of which it comes back under another name when its own was taken', async ({
    assert,
    client,
  }) => {
    const { tara, listed, add } = await makeCompany(client)
    const attic = await add({ name: 'Attic', hasScreen: false })
    await tara.delete(attic.href)
    await add({ name: 'Attic', hasScreen: true })

    await tara.post(`/trash/made_up_room/${attic.id}/restoration`, {
      answers: { name: 'Old attic' },
    })

    const { rows } = await listed('?sort=name')
    assert.deepEqual(
      rows.map(({ name }: { name: string }) => name),
      ['Attic', 'Old attic']
    )
  })

  test('is found in the palette by who may see it', async ({ assert, client }) => {
    const { tara, add, tenant, learner } = await makeCompany(client)
    await add({ name: 'Observatory', hasScreen: false })
    const lina = await browserOf(client, tenant, learner)

    const found = await tara.get('/search?q=observ')
    const hidden = await lina.get('/search?q=observ')

    assert.include(found.text(), 'Observatory')
    assert.notInclude(hidden.text(), 'Observatory')
  })

  test('is there for programs with the same rules', async ({ assert, client }) => {
    const { tenant, admin, learner } = await makeCompany(client)
    const program = programOf(client, await keyOf(tenant, admin))
    const stranger = programOf(client, await keyOf(tenant, learner))

    const made = await program.post('/made_up_rooms', { name: 'Loft', seats: 3, hasScreen: true })
    const { id } = made.body()
    const changed = await program.put(`/made_up_rooms/${id}`, {
      name: 'Loft',
      seats: 4,
      hasScreen: true,
    })
    const refused = await program.post('/made_up_rooms', { name: 'loft', hasScreen: true })
    const unseen = await stranger.get(`/made_up_rooms/${id}`)
    await program.delete(`/made_up_rooms/${id}`)
    const gone = await program.get(`/made_up_rooms/${id}`)

    assert.equal(changed.body().seats, 4)
    assert.equal(refused.status(), 422)
    assert.oneOf(unseen.status(), [403, 404])
    assert.equal(gone.status(), 404)
    await db.asTenant(tenant.id, async () => {
      const entries = await db
        .from('audit_logs')
        .where('resource_type', 'made_up_rooms')
        .select('action')
      assert.sameMembers(
        entries.map(({ action }) => action),
        ['created', 'updated', 'deleted']
      )
    })
  })

  test('moves many to the trash at once, which can be undone', async ({ assert, client }) => {
    const { tara, listed, add } = await makeCompany(client)
    await add({ name: 'One', hasScreen: false })
    await add({ name: 'Two', hasScreen: false })

    const result = await tara.post('/lists/made_up_rooms/bulk/trash', { allMatching: true })
    const emptied = await listed()
    const run = result.header('location').split('/').pop()
    await tara.post(`/jobs/${run}/undo`)

    assert.equal(emptied.total, 0)
    assert.equal((await listed()).total, 2)
  })
})
