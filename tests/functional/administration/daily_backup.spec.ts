import { existsSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from '@japa/runner'
import { clock } from '#platform/clock'
import db from '#platform/db'
import env from '#start/env'
import { runChore, runDueChores, choresEnded } from '#platform/jobs/chores/run_due_chores'
import { defineChore } from '#platform/jobs/chores/define_chore'
import { noteRunOfSchedule } from '#platform/jobs/schedules/note_run'
import { dailyBackup, watchBackups } from '#administration/backup/daily_backup'
import { verifyBackup } from '#administration/backup/read_backup'
import { backupsKept } from '#administration/backup/settings'
import { writeSettings } from '#platform/settings/write_settings'
import { browserOf } from '#tests/support/learning'
import { notificationsOf, tellEverybody } from '#tests/support/notifications'
import { makeTenant, makeUser } from '#tests/support/tenants'

const system = () => db.connection('system')
const folder = () => path.join(env.get('STOA_DATA'), 'backups')

/** Whoever watches over the installation since earlier tests would be told, too: only so many are. */
const dismissOthers = () =>
  system()
    .from('user_roles')
    .whereIn('role_id', system().from('roles').where('slug', 'system_admin').select('id'))
    .whereNull('revoked_at')
    .update({ revoked_at: new Date() })

async function makeOperator() {
  await dismissOthers()
  const tenant = await makeTenant()
  const person = await makeUser(tenant, ['system_admin'])
  const told = async () => {
    await tellEverybody(tenant)
    return (await notificationsOf(tenant, person)).map(({ notification_type: type }) => type)
  }
  return { tenant, person, told }
}

test.group('The daily backup', (group) => {
  group.each.teardown(async () => {
    clock.restore()
    await system().from('stoa_ops.backups').delete()
    await system().from('stoa_ops.chores').whereIn('name', ['back_up', 'fails']).delete()
    await rm(folder(), { recursive: true, force: true })
  })

  test('is verified, shown with its hash, and so many are kept as is said', async ({
    assert,
    client,
    cleanup,
  }) => {
    const { tenant, person } = await makeOperator()
    const keep = (value: number | null) =>
      db.asTenant(tenant.id, () => writeSettings([{ definition: backupsKept, value }], 'system'))
    cleanup(() => keep(null))
    await keep(2)
    for (const hours of [1, 1, 1]) {
      clock.freeze(clock.now().plus({ hours }))
      await runChore(dailyBackup)
    }
    clock.restore()
    const browser = await browserOf(client, tenant, person)

    const { backups } = (await browser.page('/system/health')).body().props

    assert.deepEqual(
      backups.map(({ state }: any) => state),
      ['kept', 'kept', 'removed']
    )
    assert.deepEqual(
      backups.map(({ name }: any) => existsSync(path.join(folder(), name))),
      [true, true, false]
    )
    assert.match(backups[0].sha256, /^[0-9a-f]{64}$/)
  })

  test('that fails is told to who watches over the installation', async ({ assert }) => {
    const { told } = await makeOperator()
    await writeFile(folder(), 'a file where the folder should be')

    await runChore(dailyBackup)

    assert.deepEqual(await told(), ['platform.chore_failed'])
  })

  test('is missed after two days, and not before', async ({ assert }) => {
    const { told } = await makeOperator()
    const made = (days: number) =>
      system()
        .table('stoa_ops.backups')
        .insert({
          file: 'x.zip',
          bytes: 1,
          started_at: new Date(),
          finished_at: clock.now().minus({ days }).toJSDate(),
        })

    await made(1)
    await runChore(watchBackups)
    const early = await told()
    await system().from('stoa_ops.backups').delete()
    await made(3)
    await runChore(watchBackups)

    assert.deepEqual(early, [])
    assert.deepEqual(await told(), ['administration.backup_overdue'])
  })

  test('whose bytes were changed is found to be unusable', async ({ assert }) => {
    await makeOperator()
    await runChore(dailyBackup)
    const { file } = await system().from('stoa_ops.backups').orderBy('id', 'desc').firstOrFail()
    const bytes = await readFile(file)
    // A single byte may lie between the entries, where it changes nothing.
    const middle = Math.floor(bytes.length / 2)
    for (let at = middle; at < middle + 1000; at++) bytes[at] ^= 0xff
    await writeFile(file, bytes)

    await assert.rejects(() => verifyBackup(file))
  })
})

test.group('Work that the clock asks of the installation', (group) => {
  group.each.teardown(async () => {
    clock.restore()
    await system().from('stoa_ops.chores').where('name', 'counts').delete()
  })

  test('is done at its time by one process, and made up for once', async ({ assert }) => {
    let done = 0
    defineChore({
      name: 'counts',
      cron: '0 3 * * *',
      async handle() {
        done++
      },
    })
    const row = () => system().from('stoa_ops.chores').where('name', 'counts')
    await runDueChores()
    await choresEnded()
    const before = done
    await row().update({ next_run_at: clock.now().minus({ days: 3 }).toJSDate() })

    await Promise.all([runDueChores(), runDueChores()])
    await choresEnded()
    await runDueChores()
    await choresEnded()

    assert.equal(before, 0)
    assert.equal(done, 1)
    assert.isAbove(Number((await row().firstOrFail()).next_run_at), Date.now())
  })

  test('alerts system administrators of every company when a core job of one fails', async ({
    assert,
  }) => {
    const { installSchedules } = await import('#platform/jobs/schedules/install_schedules')
    const { told } = await makeOperator()
    const other = await makeTenant()
    await installSchedules()
    const fail = async (job: string) => {
      const schedule = await system()
        .from('scheduled_jobs')
        .where({ tenant_id: other.id, job_name: job })
        .firstOrFail()
      await db.asTenant(other.id, () =>
        noteRunOfSchedule({
          scheduled_job_id: schedule.id,
          status: 'failed',
          started_at: new Date(),
          finished_at: new Date(),
          error_key: null,
          error_message: 'broke',
        })
      )
    }

    await fail('remove_old_runs')
    const ordinary = await told()
    await fail('verify_history')

    assert.deepEqual(ordinary, [])
    assert.deepEqual(await told(), ['platform.core_job_failed'])
  })
})
