import { test } from '@japa/runner'
import fc from 'fast-check'
import db from '#platform/db'
import { peopleList } from '#identity/people_list'
import { decodeCursor, encodeCursor } from '#platform/lists/cursor'
import { placeOf, readPage } from '#platform/lists/list_query'
import { readListState } from '#platform/lists/list_state'
import { makeTenant, type TestTenant } from '#tests/support/tenants'

/** Somebody whose rights reach every person of the company. */
const ctx = { me: { timezone: 'UTC', grants: { branchesOf: () => null } } } as any
const COLUMNS = ['person', 'department', 'status', 'lastActivity', 'createdAt']

/** People that share names, and of whom some lack a department or were never here. */
async function peopleOf(tenant: TestTenant, count: number) {
  await db.asTenant(tenant.id, () =>
    db.rawQuery(
      `WITH made AS (
         INSERT INTO users (email, first_name, last_name, status, last_activity_at, created_at)
         SELECT n || '@${tenant.slug}.test', 'Person', 'Name ' || n % 5,
           CASE WHEN n % 3 = 0 THEN 'suspended' ELSE 'active' END,
           CASE WHEN n % 4 > 0 THEN timestamptz '2026-01-01' + n % 7 * interval '1.000001 days' END,
           timestamptz '2025-01-01' + n % 6 * interval '1 day'
         FROM generate_series(1, ?) AS n RETURNING id)
       INSERT INTO user_profiles (user_id, department)
       SELECT id, CASE WHEN id % 3 > 0 THEN 'Department ' || id % 4 END FROM made`,
      [count]
    )
  )
}

/** All pages in one direction, from their end or beginning. */
async function readAll(sort: string, size: number, from: 'start' | 'end') {
  const found: any[][] = []
  let state = readListState(peopleList, { sort })
  if (from === 'end') {
    const all = await readPage(peopleList, state, ctx, 1000)
    state = readListState(peopleList, { sort, before: placeOf(all.rows.at(-1)) })
  }
  for (;;) {
    const page = await readPage(peopleList, state, ctx, size)
    if (from === 'start') found.push(page.rows)
    else found.unshift(page.rows)
    if (!page.hasMore) return found.flat()
    const place =
      from === 'start' ? { after: placeOf(page.rows.at(-1)) } : { before: placeOf(page.rows[0]) }
    state = readListState(peopleList, { sort, ...place })
  }
}

/** The order that a list promises, said once more in another language: empty values last. */
function sorted(rows: any[], sort: string) {
  const keys = sort
    .split(',')
    .map((part) => ({ key: part.replace('-', ''), way: part[0] === '-' ? -1 : 1 }))
  return rows.toSorted((a, b) => {
    for (const [at, { way }] of keys.entries()) {
      const [left, right] = [a._sort[at], b._sort[at]]
      if (left === right) continue
      if (left === null || right === null) return left === null ? 1 : -1
      return left < right ? -way : way
    }
    return (a._key - b._key) * keys.at(-1)!.way
  })
}

const anySort = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...COLUMNS), fc.boolean()), {
    minLength: 1,
    maxLength: 4,
    selector: ([key]) => key,
  })
  .map((keys) => keys.map(([key, isDescending]) => (isDescending ? `-${key}` : key)).join(','))

test.group('Sorting a list', () => {
  test('by any columns in any directions: every page follows the one before, both ways', async ({
    assert,
  }) => {
    const tenant = await makeTenant()
    await peopleOf(tenant, 43)

    await db.asTenant(tenant.id, () =>
      fc.assert(
        fc.asyncProperty(anySort, fc.integer({ min: 3, max: 20 }), async (sort, size) => {
          const forwards = await readAll(sort, size, 'start')
          const backwards = await readAll(sort, size, 'end')

          const keys = forwards.map(({ _key }) => _key)
          assert.lengthOf(new Set(keys), 43)
          assert.deepEqual(
            keys,
            sorted(forwards, sort).map(({ _key }) => _key),
            sort
          )
          assert.deepEqual(
            backwards.map(({ _key }) => _key),
            keys.slice(0, -1),
            sort
          )
        }),
        { numRuns: 40 }
      )
    )
  })

  test('a cursor survives the address bar, and nonsense is no cursor', ({ assert }) => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.string())), fc.nat(), (values, key) => {
        assert.deepEqual(decodeCursor(encodeCursor({ values, key })), { values, key })
      })
    )
    for (const nonsense of ['', 'x', 'W10', 'bnVsbA', '{}']) assert.isNull(decodeCursor(nonsense))
  })

  test('a cursor of another sorting shows the first page instead of an error', ({ assert }) => {
    const after = encodeCursor({ values: ['no date'], key: 1 })

    for (const sort of ['createdAt', 'person,status', '-lastActivity,person']) {
      const state = readListState(peopleList, { sort, after })
      assert.deepInclude(state, { after: null, ignored: ['after'] })
    }
  })

  test('one column counts once, and nobody sorts by what is not there', ({ assert }) => {
    for (const sort of ['person,-person', 'nothing', 'person,nothing', '--person', ',']) {
      const state = readListState(peopleList, { sort })
      assert.deepInclude(state, { sort: 'person', ignored: [`sort=${sort}`] })
    }
  })
})
