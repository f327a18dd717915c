import { test } from '@japa/runner'
import db from '#platform/db'
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
    assert.deepEqual(list.state.filters, { status: { operator: 'in', values: ['active'] } })
    assert.equal(list.state.sort, 'person')
    assert.sameMembers(list.state.ignored, ['sort=nonsense', 'filter[other]=x', 'after'])
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
