import { test } from '@japa/runner'
import db from '#platform/db'
import { browserOf } from '#tests/support/learning'
import { makeTenant, makeUser } from '#tests/support/tenants'

async function makeCompany() {
  const tenant = await makeTenant()
  const [tara, admin] = [
    await makeUser(tenant, ['tenant_admin'], { firstName: 'Tara', lastName: 'Admin' }),
    await makeUser(tenant, ['tenant_admin'], { firstName: 'Otto', lastName: 'Admin' }),
  ]
  return { tenant, tara, otto: admin }
}

const PEOPLE = '/admin/users'
const STATE =
  'sort=-person,status&filter[status]=active&filter[jobTitle]=contains:a, b&columns=status,person&per=100'

async function viewsOf(browser: any, path = PEOPLE) {
  return (await browser.page(path)).body().props.list.views
}

async function save(browser: any, body: object, list = 'people') {
  const answer = await browser.post(`/lists/${list}/views?${STATE}`, body)
  const view = new URL(answer.header('location') ?? '/', 'http://x').searchParams.get('view')
  return { answer, view }
}

test.group('Views of a list', () => {
  test('keep search, filters, order, columns and size, and come back by their address alone', async ({
    assert,
    client,
  }) => {
    const { tenant, tara } = await makeCompany()
    const browser = await browserOf(client, tenant, tara)

    const { view } = await save(browser, { name: 'Active' })
    const { list } = (await browser.page(`${PEOPLE}?view=${view}`)).body().props

    assert.deepInclude(list.state, {
      sort: '-person,status',
      columns: ['status', 'person'],
      per: 100,
      view,
      ignored: [],
      filters: {
        status: { operator: 'in', values: ['active'] },
        jobTitle: { operator: 'contains', values: ['a, b'] },
      },
    })
    assert.containsSubset(list.views, [
      { id: view, name: 'Active', isMine: true, isShared: false, canChange: true },
    ])
    assert.equal(list.views[0].query['filter[jobTitle]'], 'contains:a, b')
  })

  test('shown first open a bare address and leave every other alone', async ({
    assert,
    client,
  }) => {
    const { tenant, tara, otto } = await makeCompany()
    const browser = await browserOf(client, tenant, tara)
    const { view } = await save(browser, { name: 'Mine', isDefault: true })
    const stateAt = async (path: string, who = browser) =>
      (await who.page(path)).body().props.list.state

    const [bare, asked, other] = [
      await stateAt(PEOPLE),
      await stateAt(`${PEOPLE}?sort=person`),
      await stateAt(PEOPLE, await browserOf(client, tenant, otto)),
    ]
    await browserOf(client, tenant, tara).then((one) =>
      one.json('put', `/list-views/${view}`, { isDefault: false })
    )

    assert.equal(bare.view, view)
    assert.equal(bare.sort, '-person,status')
    assert.deepEqual([asked.sort, asked.view], ['person', null])
    assert.deepEqual([other.sort, other.view], ['person', null])
    assert.isNull((await stateAt(PEOPLE)).view)
  })

  test('are seen by others only when they are shared, and changed by their owner', async ({
    assert,
    client,
  }) => {
    const { tenant, tara, otto } = await makeCompany()
    const mine = await browserOf(client, tenant, tara)
    const theirs = await browserOf(client, tenant, otto)
    const { view: open } = await save(mine, { name: 'Open', isShared: true })
    const { view: own } = await save(mine, { name: 'Own' })

    const seen = await viewsOf(theirs)
    const hidden = (await theirs.page(`${PEOPLE}?view=${own}`)).body().props.list.state
    ;(await theirs.json('put', `/list-views/${own}`, { name: 'Taken' })).assertStatus(404)
    ;(await theirs.json('put', `/list-views/${open}`, { isDefault: true })).assertStatus(302)

    assert.deepEqual(
      seen.map(({ name, owner }: any) => [name, owner]),
      [['Open', 'Tara Admin']]
    )
    assert.deepEqual(hidden.ignored, [`view=${own}`])
    assert.isTrue((await viewsOf(theirs))[0].isDefault)
    assert.isFalse((await viewsOf(mine)).find(({ id }: any) => id === open).isDefault)
  })

  test('are shared by those who may, others keep theirs to themselves', async ({
    assert,
    client,
  }) => {
    const { tenant } = await makeCompany()
    const [ines, marco, lina] = [
      await makeUser(tenant, ['instructor']),
      await makeUser(tenant, ['manager']),
      await makeUser(tenant),
    ]
    const instructor = await browserOf(client, tenant, ines)

    const { view } = await save(instructor, { name: 'Late', isShared: true }, 'enrollments')
    const [kept] = await viewsOf(instructor, '/admin/enrollments')
    const sharing = await instructor.json('put', `/list-views/${view}`, { isShared: true })
    const byManager = await save(
      await browserOf(client, tenant, marco),
      { name: 'T', isShared: true },
      'team'
    )
    const byLearner = await save(await browserOf(client, tenant, lina), { name: 'T' })

    assert.isFalse(kept.isShared)
    sharing.assertStatus(404)
    const rows = await db.asTenant(tenant.id, () =>
      db.from('list_views').where('uuid', byManager.view!)
    )
    assert.isTrue(rows[0].is_shared)
    byLearner.answer.assertStatus(404)
  })

  test('are renamed, brought up to date, deleted and brought back, all of it in the history', async ({
    assert,
    client,
  }) => {
    const { tenant, tara } = await makeCompany()
    const browser = await browserOf(client, tenant, tara)
    const { view } = await save(browser, { name: 'First', isDefault: true })

    await browser.json('put', `/list-views/${view}`, { name: 'Second' })
    await browser.json('put', `/list-views/${view}?sort=status`, { takesState: true })
    const [changed] = await viewsOf(browser)
    await browser.delete(`/list-views/${view}`)
    const gone = await viewsOf(browser)
    const trash = (await browser.page('/trash')).body().props.list.rows
    await browser.post(`/list-views/${view}/restoration`)
    const [back] = await viewsOf(browser)

    assert.equal(changed.name, 'Second')
    assert.deepEqual(changed.query, { sort: 'status' })
    assert.deepEqual(gone, [])
    assert.deepEqual(
      trash.map(({ title }: any) => title),
      ['Second']
    )
    assert.deepEqual(back, changed)
    const history = await db.asTenant(tenant.id, () =>
      db.from('audit_logs').where('resource_type', 'list_views').orderBy('id').select('action')
    )
    assert.deepEqual(
      history.map(({ action }) => action),
      ['created', 'updated', 'updated', 'deleted', 'restored']
    )
  })

  test('of another company do not exist', async ({ assert, client }) => {
    const { tenant, tara } = await makeCompany()
    const { view } = await save(await browserOf(client, tenant, tara), {
      name: 'X',
      isShared: true,
    })
    const other = await makeCompany()
    const foreign = await browserOf(client, other.tenant, other.tara)

    for (const [method, path] of [
      ['put', `/list-views/${view}`],
      ['delete', `/list-views/${view}`],
      ['post', `/list-views/${view}/restoration`],
    ] as const) {
      ;(await foreign.json(method, path)).assertStatus(404)
    }
    assert.deepEqual(await viewsOf(foreign), [])
  })
})
