import { test } from '@japa/runner'
import { clock } from '#platform/clock'
import db from '#platform/db'
import { browserOf } from '#tests/support/learning'
import { makeTenant, makeUser } from '#tests/support/tenants'
import type { HealthLine } from '#administration/health/types'

async function makeOperator(client: any) {
  const tenant = await makeTenant()
  const operator = await makeUser(tenant, ['system_admin'])
  const browser = await browserOf(client, tenant, operator)
  const lines = async () => {
    const response = await browser.page('/system/health')
    response.assertStatus(200)
    const all: HealthLine[] = response.body().props.lines
    return Object.fromEntries(all.map((line) => [line.key, line]))
  }
  return { tenant, lines }
}

const system = () => db.connection('system')

test.group('The health of the installation', (group) => {
  group.each.teardown(() => clock.restore())

  test('is shown to who watches over it, and to nobody else', async ({ assert, client }) => {
    const { tenant, lines } = await makeOperator(client)
    const admin = await browserOf(client, tenant, await makeUser(tenant, ['tenant_admin']))

    const shown = await lines()
    const refused = await admin.page('/system/health')
    const stranger = await client.get('/system/health').header('accept', 'text/html').redirects(0)

    refused.assertStatus(404)
    assert.equal(stranger.header('location'), '/login')
    assert.sameMembers(Object.keys(shown), [
      'database',
      'pool',
      'migrations',
      'partitions',
      'clock',
      'queue',
      'failed_runs',
      'schedules',
      'chores',
      'disk',
      'storage',
      'content',
      'mail',
      'typesetting',
      'history',
      'isolation',
      'backup',
    ])
    assert.match(shown.database.figure, /^PostgreSQL \d/)
    for (const key of ['database', 'migrations', 'partitions', 'clock', 'storage', 'typesetting']) {
      assert.equal(shown[key].state, 'ok', key)
      assert.isNull(shown[key].hint)
    }
  })

  test('says that a migration has not run, and what to do about it', async ({
    assert,
    client,
    cleanup,
  }) => {
    const { lines } = await makeOperator(client)
    const owner = db.connection('owner')
    const [row] = await owner.from('adonis_schema').orderBy('id', 'desc').limit(1)
    cleanup(() => owner.from('adonis_schema').where('id', row.id).update({ name: row.name }))
    await owner.from('adonis_schema').where('id', row.id).update({ name: 'of_another_version' })

    const { migrations } = await lines()

    assert.equal(migrations.state, 'failed')
    assert.equal(migrations.figure, '1 has not run')
    assert.include(migrations.hint!, 'node ace prepare')
  })

  test('keeps since when something is as it is', async ({ assert, client, cleanup }) => {
    const { lines } = await makeOperator(client)
    cleanup(() => system().from('stoa_ops.backups').where('file', 'like', 'health-%').delete())
    const note = (error: string | null) =>
      system()
        .table('stoa_ops.backups')
        .insert({
          file: 'health-1',
          started_at: new Date(),
          bytes: error ? null : 2_000_000,
          error,
        })

    await note(null)
    const made = await lines()
    const again = await lines()
    await note('No space left')
    const failed = await lines()

    assert.equal(made.backup.state, 'ok')
    assert.include(made.backup.figure, '2.0 MB')
    assert.equal(again.backup.since, made.backup.since)
    assert.equal(failed.backup.state, 'failed')
    assert.isAbove(Date.parse(failed.backup.since), Date.parse(made.backup.since))
  })

  test('warns when a core schedule is switched off in any company', async ({
    assert,
    client,
    cleanup,
  }) => {
    const { lines } = await makeOperator(client)
    const other = await makeTenant()
    const schedule = () =>
      system().from('scheduled_jobs').where({ tenant_id: other.id, job_name: 'verify_history' })
    const { installSchedules } = await import('#platform/jobs/schedules/install_schedules')
    await installSchedules()
    cleanup(() => schedule().update({ is_enabled: true }))

    await schedule().update({ is_enabled: false })
    const { schedules } = await lines()

    assert.equal(schedules.state, 'warning')
    assert.isNotNull(schedules.hint)
  })
})

test.group('Probes', () => {
  test('tell anybody whether the process lives and is ready, and no more', async ({
    assert,
    client,
  }) => {
    const [live, ready] = [await client.get('/health'), await client.get('/health/ready')]

    live.assertStatus(200)
    ready.assertStatus(200)
    assert.deepEqual(live.body(), { status: 'ok' })
    assert.deepEqual(ready.body(), { status: 'ok' })
  })
})
