import { test } from '@japa/runner'
import { DateTime } from 'luxon'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { findList } from '#platform/lists/define_list'
import { filtersOf } from '#platform/lists/filters/list_filters'
import { browserOf } from '#tests/support/learning'
import { makeTenant, makeUser } from '#tests/support/tenants'

/** Four people and an administrator in Auckland, twelve hours ahead of UTC in June. */
async function makeCompany() {
  const tenant = await makeTenant()
  const admin = await makeUser(tenant, ['tenant_admin'], { firstName: 'Tara', lastName: 'Admin' })
  const add = async (
    firstName: string,
    lastName: string,
    jobTitle: string | null,
    seen?: string
  ) => {
    const { id } = await makeUser(tenant, [], { firstName, lastName })
    await db.asTenant(tenant.id, async () => {
      await db
        .from('users')
        .where({ id })
        .update({ last_activity_at: seen ?? null })
      await db
        .from('user_profiles')
        .where({ user_id: id })
        .update({ job_title: jobTitle, department: jobTitle && 'Sales, EMEA' })
    })
  }
  await add('Ada', 'Kovač', '100% Forklift_driver', '2026-06-09T12:30:00Z')
  await add('Ben', 'Ng', 'Driver, forklifts', '2026-06-10T11:30:00Z')
  await add('Cem', 'Öz', 'Manager', '2026-06-10T12:30:00Z')
  await add('Dan', 'Nobody', null)
  await db.asTenant(tenant.id, () =>
    db
      .from('users')
      .where({ id: admin.id })
      .update({ timezone: 'Pacific/Auckland', last_activity_at: null })
  )
  return { tenant, admin }
}

test.group('Filters of a list', (group) => {
  group.each.teardown(() => clock.restore())

  test('ask every column in words of its kind', async ({ assert, client }) => {
    clock.freeze(DateTime.fromISO('2026-06-11T00:00:00Z'))
    const { tenant, admin } = await makeCompany()
    const browser = await browserOf(client, tenant, admin)
    const found = async (filter: string) => {
      const page = await browser.page(`/admin/users?${filter}`)
      const { list } = page.body().props
      assert.deepEqual(list.state.ignored, [], filter)
      return list.rows
        .map(({ person }: any) => person.name.split(' ')[0])
        .sort()
        .join(' ')
    }

    for (const [filter, names] of [
      ['filter[person]=contains:ada ko', 'Ada'],
      ['filter[person]=da', 'Ada Dan'],
      ['filter[person]=is:ben ng', 'Ben'],
      ['filter[jobTitle]=starts:driver', 'Ben'],
      ['filter[jobTitle]=contains:Driver, fork', 'Ben'],
      ['filter[jobTitle]=contains:%25', 'Ada'],
      ['filter[jobTitle]=contains:_', 'Ada'],
      ['filter[jobTitle]=empty:', 'Dan Tara'],
      ['filter[jobTitle]=filled:', 'Ada Ben Cem'],
      ['filter[department]=Sales%5C, EMEA', 'Ada Ben Cem'],
      ['filter[department]=not:Sales%5C, EMEA', 'Dan Tara'],
      ['filter[status]=not:suspended,pending', 'Ada Ben Cem Dan Tara'],
      // In Auckland it was the 10th and the 11th already.
      ['filter[lastActivity]=on:2026-06-10', 'Ada Ben'],
      ['filter[lastActivity]=2026-06-11', 'Cem'],
      ['filter[lastActivity]=before:2026-06-11', 'Ada Ben'],
      ['filter[lastActivity]=after:2026-06-10', 'Cem'],
      ['filter[lastActivity]=between:2026-06-11,2026-06-10', 'Ada Ben Cem'],
      ['filter[lastActivity]=last:1', 'Ada Ben Cem'],
      ['filter[lastActivity]=next:2', 'Cem'],
      ['filter[lastActivity]=filled:&filter[jobTitle]=contains:driver', 'Ada Ben'],
    ]) {
      assert.equal(await found(filter), names, filter)
    }
  })

  test('that make no sense are left out and named', async ({ assert, client }) => {
    const { tenant, admin } = await makeCompany()
    const browser = await browserOf(client, tenant, admin)

    for (const filter of [
      'filter[status]=nothing',
      'filter[lastActivity]=before:soon',
      'filter[lastActivity]=before:2026-02-31',
      'filter[lastActivity]=between:2026-01-01',
      'filter[lastActivity]=last:0',
      'filter[lastActivity]=next:99999',
      'filter[other]=x',
      'per=51',
      'columns=nothing',
      'view=mine',
    ]) {
      const page = await browser.page(`/admin/users?${filter}`)
      const { list } = page.body().props
      assert.deepEqual(list.state.ignored, [filter])
      assert.equal(list.total, 5, filter)
    }
  })

  test('tell their choices to those who see the list, when they are asked', async ({
    assert,
    client,
  }) => {
    const { tenant, admin } = await makeCompany()
    const [learner, other] = [await makeUser(tenant), await makeCompany()]
    const choices = async (of: any, who: any, path = '/lists/people/filters/department') =>
      (await browserOf(client, of, who)).get(path).header('accept', 'application/json')

    const mine = await choices(tenant, admin)
    const theirs = await choices(other.tenant, other.admin)

    assert.deepEqual(mine.body(), [{ value: 'Sales, EMEA', label: 'Sales, EMEA' }])
    assert.lengthOf(theirs.body(), 1)
    ;(await choices(tenant, learner)).assertStatus(404)
    ;(await choices(tenant, admin, '/lists/people/filters/person')).assertStatus(404)
    ;(await choices(tenant, admin, '/lists/nothing/filters/department')).assertStatus(404)
    const page = await (
      await browserOf(client, tenant, admin)
    ).page('/admin/users?filter[department]=x')
    const { filters } = page.body().props.list
    assert.deepEqual(filters.find(({ key }: any) => key === 'department').options, mine.body())
  })

  test('hold for every list and whatever an address may say', async ({ assert }) => {
    await import('#start/lists')
    const tenant = await makeTenant()
    const admin = await makeUser(tenant, ['system_admin'])
    const { default: i18nManager } = await import('@adonisjs/i18n/services/main')
    const { findPerson } = await import('#identity/queries/find_current_user')
    const { definedLists } = await import('#platform/lists/define_list')
    const { readListState } = await import('#platform/lists/list_state')
    const { countMatching, readPage } = await import('#platform/lists/list_query')

    await db.asTenant(tenant.id, async () => {
      const me = (await findPerson(admin.id))!
      const params = {
        course: 'none',
        bank: crypto.randomUUID(),
        activity: crypto.randomUUID(),
        run: crypto.randomUUID(),
        role: crypto.randomUUID(),
        organization: crypto.randomUUID(),
        person: crypto.randomUUID(),
      }
      const ctx = { me, i18n: i18nManager.locale('en'), params }
      for (const list of definedLists()) {
        for (const { key, operators } of filtersOf(list)) {
          for (const operator of operators) {
            for (const value of [
              '',
              'x',
              '1',
              '-1.5',
              '1,2',
              '2026-01-01',
              '2026-01-01,2026-02-02',
              'true',
              "'",
              '?',
              '%',
            ]) {
              const state = readListState(list, { filter: { [key]: `${operator}:${value}` } })
              await countMatching(list, state, ctx)
            }
          }
        }
        const sortable = list.columns.filter(({ sortable }) => sortable !== false)
        for (const { key } of sortable) {
          const state = readListState(list, { sort: `-${key}` })
          assert.equal(state.sort, `-${key}`)
          await readPage(list, state, ctx)
        }
      }
    })
    assert.isDefined(findList('people'))
  }).timeout(60_000)
})
