import { test } from '@japa/runner'
import fc from 'fast-check'
import db from '#platform/db'
import { peopleList } from '#identity/people_list'
import { readListState } from '#platform/lists/list_state'
import { readPage } from '#platform/lists/list_query'
import { decodeCursor, encodeCursor } from '#platform/lists/cursor'
import { makeTenant, makeUser, signedIn } from '#tests/support/tenants'

async function tenantWithPeople(count: number) {
  const tenant = await makeTenant()
  const admin = await makeUser(tenant, ['tenant_admin'], { firstName: 'Admin', lastName: 'Z' })
  await db.asTenant(tenant.id, async () => {
    if (count === 0) return
    await db.table('users').multiInsert(
      Array.from({ length: count }, (_, index) => ({
        email: `p${index}@${tenant.slug}.test`,
        first_name: 'Person',
        last_name: `Name ${index % 5}`,
        status: index % 3 ? 'active' : 'suspended',
        last_activity_at: index % 4 ? null : new Date(2026, 0, index + 1).toISOString(),
      }))
    )
  })
  return { tenant, session: await signedIn(tenant, admin) }
}

test.group('Lists', () => {
  test('paging by key shows every row once, forwards and backwards, in any order', async ({
    assert,
  }) => {
    const { tenant } = await tenantWithPeople(57)
    const ctx = {} as any

    for (const sort of ['person', '-person', 'lastActivity', '-lastActivity', '-status']) {
      const forwards: number[] = []
      const backwards: number[] = []
      await db.asTenant(tenant.id, async () => {
        let state = readListState(peopleList, { sort })
        for (let more = true; more;) {
          const page = await readPage(peopleList, state, ctx, 10)
          forwards.push(...page.rows.map((row: any) => row._key))
          const last = page.rows.at(-1)
          state = { ...state, after: encodeCursor({ value: last._sort, key: last._key }) }
          more = page.hasMore
        }
        state = { ...state, after: null, before: state.after }
        for (let more = true; more;) {
          const page = await readPage(peopleList, state, ctx, 10)
          backwards.unshift(...page.rows.map((row: any) => row._key))
          const first = page.rows[0]
          state = { ...state, before: encodeCursor({ value: first._sort, key: first._key }) }
          more = page.hasMore
        }
      })

      assert.lengthOf(new Set(forwards), 58, sort)
      assert.deepEqual(backwards, forwards.slice(0, -1), sort)
    }
  })

  test('a cursor survives the address bar, and nonsense is no cursor', ({ assert }) => {
    fc.assert(
      fc.property(fc.option(fc.string()), fc.nat(), (value, key) => {
        assert.deepEqual(decodeCursor(encodeCursor({ value, key })), { value, key })
      })
    )
    for (const nonsense of ['', 'x', 'W10', 'bnVsbA', '{}']) assert.isNull(decodeCursor(nonsense))
  })

  test('search, filter and sort come from the address, and what is unknown is ignored', async ({
    client,
    assert,
  }) => {
    const { session } = await tenantWithPeople(12)

    const response = await client
      .get('/admin/users')
      .qs({
        'search': 'p1',
        'sort': 'nonsense',
        'filter[status]': 'active',
        'filter[other]': 'x',
        'after': '%%%',
      })
      .withSession(session)
      .withInertia()

    const { list } = response.inertiaProps as any
    assert.deepEqual(list.state.filters, { status: ['active'] })
    assert.equal(list.state.sort, 'person')
    assert.isTrue(
      list.rows.every(
        (row: any) => row.person.email.startsWith('p1') && row.status.value === 'active'
      )
    )
    assert.equal(list.total, list.rows.length)
  })

  test('a search for wildcards finds what it says, not everything', async ({ client, assert }) => {
    const { session } = await tenantWithPeople(5)

    const response = await client
      .get('/admin/users')
      .qs({ search: '%' })
      .withSession(session)
      .withInertia()

    assert.equal((response.inertiaProps as any).list.total, 0)
  })

  test('an export holds exactly what the list shows, and is written into the history', async ({
    client,
    assert,
  }) => {
    const { tenant, session } = await tenantWithPeople(30)

    const csv = await client
      .get('/exports/people')
      .qs({ 'format': 'csv', 'filter[status]': 'suspended' })
      .withSession(session)
    const json = await client.get('/exports/people').qs({ format: 'json' }).withSession(session)
    const xlsx = await client.get('/exports/people').qs({ format: 'xlsx' }).withSession(session)

    const audits = await db.asTenant(tenant.id, () =>
      db.from('audit_logs').where('action', 'exported')
    )
    assert.lengthOf(csv.text().trim().split('\n'), 11)
    assert.lengthOf(JSON.parse(json.text()), 31)
    assert.equal(xlsx.status(), 200)
    assert.lengthOf(audits, 3)
  })

  test('a cell that looks like a formula is harmless in a spreadsheet', async ({
    client,
    assert,
  }) => {
    const { tenant, session } = await tenantWithPeople(0)
    await makeUser(tenant, [], { firstName: '=HYPERLINK("http://evil")', lastName: 'A' })

    const csv = await client.get('/exports/people').qs({ format: 'csv' }).withSession(session)

    assert.include(csv.text(), `'=HYPERLINK`)
  })

  test('people without the permission find no list and no export', async ({ client }) => {
    const tenant = await makeTenant()
    const session = await signedIn(tenant, await makeUser(tenant))

    const [page, file] = [
      await client.get('/admin/users').withSession(session),
      await client.get('/exports/people').qs({ format: 'csv' }).withSession(session),
    ]

    page.assertStatus(404)
    file.assertStatus(404)
  })
})
