import { test } from '@japa/runner'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { enqueue } from '#platform/jobs/enqueue'
import { JobRun } from '#platform/jobs/job_run'
import { installSchedules } from '#platform/jobs/schedules/install_schedules'
import { removeExpiredFiles } from '#platform/files/jobs/remove_expired_files'
import ScheduledJob from '#platform/jobs/schedules/scheduled_job'
import { browserOf } from '#tests/support/learning'
import { workRun } from '#tests/support/jobs'
import { makeTenant, makeUser } from '#tests/support/tenants'

const job = removeExpiredFiles

async function makeCompany(client: any) {
  const tenant = await makeTenant()
  const admin = await makeUser(tenant, ['tenant_admin'], { firstName: 'Tara', lastName: 'Admin' })
  const system = await makeUser(tenant, ['system_admin'])
  const author = await makeUser(tenant, ['author'], { firstName: 'Ada', lastName: 'Author' })
  const as = <T>(work: () => Promise<T>) => db.asTenant(tenant.id, work)
  const ask = () =>
    db.asTenant(tenant.id, () => enqueue(job, {}, { watched: true }), {
      userId: author.id,
      label: 'Ada',
    }) as Promise<string>
  const fail = async (uuid: string, message = 'the disk is full') => {
    const run = new JobRun(tenant.id, uuid)
    await run.start()
    await run.fail({ message })
  }
  const runOf = (uuid: string) => as(() => db.from('job_runs').where({ uuid }).firstOrFail())
  const [tara, sam, ada] = [
    await browserOf(client, tenant, admin),
    await browserOf(client, tenant, system),
    await browserOf(client, tenant, author),
  ]
  return { tenant, admin, author, as, ask, fail, runOf, tara, sam, ada }
}

const propsOf = (answer: any) => answer.body().props

test.group('Runs of the company', () => {
  test('an admin sees everybody’s runs with their reasons, others only their own', async ({
    assert,
    client,
  }) => {
    const { ask, fail, tara, ada } = await makeCompany(client)
    const failed = await ask()
    await fail(failed)

    const props = propsOf(await tara.page('/system/jobs?filter[status]=failed'))
    const details = propsOf(await tara.page(`/system/jobs/${failed}`))
    const forbidden = await ada.page('/system/jobs')

    assert.equal(props.counts.failed, 1)
    assert.containsSubset(props.list.rows[0], {
      id: failed,
      startedBy: 'Ada Author',
      reason: 'It broke on our side. It was recorded; you can try again.',
      can: { retry: true, discard: true, cancel: false, prefer: false },
    })
    assert.equal(details.run.technical, 'the disk is full')
    forbidden.assertStatus(404)
    assert.lengthOf(propsOf(await ada.page('/jobs')).list.rows, 1)
    assert.lengthOf(propsOf(await tara.page('/jobs')).list.rows, 0)
  })

  test('what failed is tried again in the name of who asked, and leaves the failed ones', async ({
    assert,
    client,
  }) => {
    const { tenant, author, ask, fail, runOf, tara } = await makeCompany(client)
    const failed = await ask()
    await fail(failed)

    const answer = await tara.post(`/system/jobs/${failed}/retries`)
    const again = answer.header('location')!.split('/').at(-1)!
    await workRun(tenant, again)

    assert.equal((await runOf(failed)).status, 'retried')
    assert.containsSubset(await runOf(again), { status: 'completed', user_id: author.id })
    await tara.post(`/system/jobs/${failed}/retries`)
    const runs = await db.asTenant(tenant.id, () => db.from('job_runs'))
    assert.lengthOf(runs, 2)
  })

  test('what is given up is not tried again', async ({ assert, client }) => {
    const { ask, fail, runOf, tara } = await makeCompany(client)
    const failed = await ask()
    await fail(failed)

    await tara.post(`/system/jobs/${failed}/discarding`)
    await tara.post(`/system/jobs/${failed}/retries`)

    assert.equal((await runOf(failed)).status, 'discarded')
  })

  test('a run that waits is cancelled at once and never worked', async ({ assert, client }) => {
    const { tenant, ask, runOf, tara } = await makeCompany(client)
    const waiting = await ask()

    await tara.post(`/system/jobs/${waiting}/cancellation`)

    assert.equal((await runOf(waiting)).status, 'cancelled')
    assert.isFalse(await new JobRun(tenant.id, waiting).start())
  })

  test('a run at work is asked to end', async ({ assert, client }) => {
    const { tenant, ask, runOf, tara } = await makeCompany(client)
    const running = await ask()
    await new JobRun(tenant.id, running).start()

    await tara.post(`/system/jobs/${running}/cancellation`)

    const run = await runOf(running)
    assert.equal(run.status, 'running')
    assert.isNotNull(run.cancel_requested_at)
  })

  test('a run that waits can go before all others', async ({ assert, client }) => {
    const { ask, runOf, tara } = await makeCompany(client)
    await ask()
    const second = await ask()

    await tara.post(`/system/jobs/${second}/preference`)

    const queued = db.connection('system').from('pgboss.job').where('id', second)
    assert.equal((await runOf(second)).priority, 100)
    assert.equal((await queued.firstOrFail()).priority, 100)
  })

  test('who may not manage jobs, or is of another company, changes nothing', async ({
    assert,
    client,
  }) => {
    const { ask, fail, runOf, ada } = await makeCompany(client)
    const other = await makeCompany(client)
    const failed = await ask()
    await fail(failed)

    for (const what of ['retries', 'discarding', 'cancellation', 'preference']) {
      ;(await ada.post(`/system/jobs/${failed}/${what}`)).assertStatus(404)
      ;(await other.tara.post(`/system/jobs/${failed}/${what}`)).assertStatus(404)
    }

    assert.equal((await runOf(failed)).status, 'failed')
  })
})

test.group('Schedules of the company', () => {
  async function withSchedules(client: any) {
    const company = await makeCompany(client)
    await installSchedules()
    const scheduleOf = (name: string) =>
      company.as(() => ScheduledJob.findByOrFail('jobName', name))
    return { ...company, scheduleOf }
  }

  const EVERY_WEEKDAY = {
    cron: '0 6 * * 1-5',
    zone: 'Europe/Berlin',
    priority: 3,
    maxAttempts: 2,
    timeoutMinutes: 10,
  }

  test('are shown in words, each in the reader’s language', async ({ assert, client }) => {
    const { tara } = await withSchedules(client)

    const { list } = propsOf(await tara.page('/system/jobs/schedules'))

    assert.containsSubset(list.rows, [
      { name: 'Verifying the history', when: 'At 02:30, every day (UTC)', isEnabled: true },
    ])
  })

  test('are changed with their settings and parameters', async ({ assert, client }) => {
    const { tara, scheduleOf } = await withSchedules(client)
    const { uuid } = await scheduleOf('remove_old_runs')

    await tara.put(`/system/jobs/schedules/${uuid}`, { ...EVERY_WEEKDAY, parameters: { days: 30 } })

    const schedule = await scheduleOf('remove_old_runs')
    assert.containSubset(schedule.$attributes, {
      scheduleExpression: '0 6 * * 1-5',
      timezone: 'Europe/Berlin',
      priority: 3,
      maxAttempts: 2,
      timeout: 600,
      jobData: { days: 30 },
    })
    const next = schedule.nextRunAt!.setZone('Europe/Berlin')
    assert.equal(next.toFormat('HH:mm'), '06:00')
    assert.isAtMost(next.weekday, 5)
  })

  test('that name no time, or parameters out of bounds, are refused', async ({
    assert,
    client,
  }) => {
    const { tara, scheduleOf } = await withSchedules(client)
    const before = await scheduleOf('remove_old_runs')
    const put = (values: object) =>
      tara.put(`/system/jobs/schedules/${before.uuid}`, { ...EVERY_WEEKDAY, ...values })

    await put({ cron: '0 0 30 2 *' })
    await put({ zone: 'Europe/Nowhere' })
    await put({ parameters: { days: 1 } })
    await put({ parameters: { others: 40 } })

    const after = await scheduleOf('remove_old_runs')
    assert.equal(after.scheduleExpression, before.scheduleExpression)
    assert.deepEqual(after.jobData, before.jobData)
  })

  test('say what they would mean while they are written', async ({ assert, client }) => {
    const { tara } = await withSchedules(client)
    const preview = async (cron: string) =>
      (await tara.page(`/system/jobs/preview?${new URLSearchParams({ cron, zone: 'UTC' })}`)).body()
        .preview

    assert.equal((await preview('0 6 * * 1-5')).words, 'At 06:00, Monday through Friday')
    assert.lengthOf((await preview('0 6 * * 1-5')).next, 5)
    assert.isNull(await preview('every now and then'))
  })

  test('of core jobs are switched off by system administrators only, with a warning', async ({
    assert,
    client,
  }) => {
    const { tara, sam, scheduleOf } = await withSchedules(client)
    const { uuid } = await scheduleOf('verify_history')
    const off = { isEnabled: false }

    await tara.put(`/system/jobs/schedules/${uuid}/switch`, off)
    const afterTara = await scheduleOf('verify_history')
    await sam.put(`/system/jobs/schedules/${uuid}/switch`, off)
    const afterSam = await scheduleOf('verify_history')

    assert.isTrue(afterTara.isEnabled)
    assert.isFalse(afterSam.isEnabled)
    assert.isNull(afterSam.nextRunAt)
    const { sleeping } = propsOf(await tara.page('/system/jobs/schedules'))
    assert.deepEqual(sleeping, ['verify_history'])
  })

  test('run now, once at a time, and know how it went', async ({ assert, client }) => {
    const { tenant, tara, as, scheduleOf } = await withSchedules(client)
    const { uuid } = await scheduleOf('remove_old_runs')
    const old = clock.now().minus({ days: 100 }).toISO()
    await as(() =>
      db
        .table('job_runs')
        .insert({ job_name: 'export_list', status: 'completed', finished_at: old })
    )

    const answer = await tara.post(`/system/jobs/schedules/${uuid}/runs`)
    await tara.post(`/system/jobs/schedules/${uuid}/runs`)
    await workRun(tenant, answer.header('location')!.split('/').at(-1)!)

    const runs = await as(() => db.from('job_runs'))
    assert.deepEqual(
      runs.map(({ job_name: name, status }: any) => [name, status]),
      [['remove_old_runs', 'completed']]
    )
    assert.equal((await scheduleOf('remove_old_runs')).successCount, 1)
  })

  test('of another company are not there', async ({ client }) => {
    const { scheduleOf } = await withSchedules(client)
    const other = await makeCompany(client)
    const { uuid } = await scheduleOf('verify_history')

    ;(await other.tara.page(`/system/jobs/schedules/${uuid}`)).assertStatus(404)
    ;(await other.tara.post(`/system/jobs/schedules/${uuid}/runs`)).assertStatus(404)
    ;(await other.tara.put(`/system/jobs/schedules/${uuid}`, EVERY_WEEKDAY)).assertStatus(404)
    ;(
      await other.tara.put(`/system/jobs/schedules/${uuid}/switch`, { isEnabled: false })
    ).assertStatus(404)
  })
})
