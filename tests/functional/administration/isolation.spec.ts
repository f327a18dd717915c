import { test } from '@japa/runner'
import db from '#platform/db'
import { runChore } from '#platform/jobs/chores/run_due_chores'
import { definedChores } from '#platform/jobs/chores/define_chore'
import { testIsolation } from '#administration/isolation/test_isolation'
import { browserOf } from '#tests/support/learning'
import { makeTenant, makeUser } from '#tests/support/tenants'
import type { IsolationTest } from '#administration/isolation/types'

const owner = () => db.connection('owner')

const stateOf = (test: IsolationTest, name: string) =>
  test.tables.find((table) => table.name === name)?.state

/** A table of which somebody forgot the wall, with a row of each company. */
async function makeOpenTable(cleanup: (end: () => Promise<void>) => void) {
  const [one, two] = [await makeTenant(), await makeTenant()]
  cleanup(async () => void (await owner().rawQuery('DROP TABLE wall_forgotten')))
  await owner().rawQuery('CREATE TABLE wall_forgotten (tenant_id bigint NOT NULL)')
  await owner().rawQuery('GRANT SELECT ON wall_forgotten TO stoa_app')
  await owner().rawQuery('INSERT INTO wall_forgotten VALUES (?), (?)', [one.id, two.id])
}

test.group('The walls between companies', () => {
  test('every table of a company is tried, and none shows anything of another', async ({
    assert,
  }) => {
    for (const tenant of [await makeTenant(), await makeTenant()]) await makeUser(tenant)

    const found = await testIsolation()

    const { rows } = await owner().rawQuery(
      `SELECT count(*)::int AS tables FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND a.attnotnull
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition`
    )
    // Announced pauses of the installation are everybody's to read.
    assert.lengthOf(found.tables, rows[0].tables - 1)
    assert.isAbove(found.tables.length, 54)
    assert.deepEqual(
      found.tables.filter(({ state }) => state !== 'held' && state !== 'unproven'),
      []
    )
    assert.equal(stateOf(found, 'users'), 'held')
  })

  test('a table without its wall is named, on the page and to who watches', async ({
    assert,
    client,
    cleanup,
  }) => {
    await makeOpenTable(cleanup)
    const tenant = await makeTenant()
    const browser = await browserOf(client, tenant, await makeUser(tenant, ['system_admin']))

    await browser.post('/system/health/isolation', {})

    const { test: found } = (await browser.page('/system/health/isolation')).body().props
    assert.equal(stateOf(found, 'wall_forgotten'), 'leak')
    const { lines } = (await browser.page('/system/health')).body().props
    const line = lines.find(({ key }: { key: string }) => key === 'isolation')
    assert.equal(line.state, 'failed')
    const chore = definedChores().find(({ name }) => name === 'test_isolation')!
    await db
      .connection('system')
      .table('stoa_ops.chores')
      .insert({ name: chore.name, next_run_at: new Date() })
      .onConflict('name')
      .ignore()
    await runChore(chore)
    const { error } = await db
      .connection('system')
      .from('stoa_ops.chores')
      .where({ name: chore.name })
      .first()
    assert.include(error, 'wall_forgotten')
  })

  test('a table whose wall is another than ours is named, too', async ({ assert, cleanup }) => {
    await makeOpenTable(cleanup)
    await owner().rawQuery('ALTER TABLE wall_forgotten ENABLE ROW LEVEL SECURITY')

    const found = await testIsolation()

    assert.equal(stateOf(found, 'wall_forgotten'), 'no_wall')
  })

  test('only who watches over the installation sees and tries them', async ({ assert, client }) => {
    const tenant = await makeTenant()
    const browser = await browserOf(client, tenant, await makeUser(tenant, ['tenant_admin']))

    assert.equal((await browser.page('/system/health/isolation')).status(), 404)
    assert.equal((await browser.post('/system/health/isolation', {})).status(), 404)
  })
})
