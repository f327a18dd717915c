import { test } from '@japa/runner'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { RunCancelled } from '#platform/jobs/run_ended'
import { JobRun } from '#platform/jobs/job_run'
import { enqueueDueSchedules } from '#platform/jobs/schedules/enqueue_due'
import { installSchedules } from '#platform/jobs/schedules/install_schedules'
import { scheduledJobs } from '#platform/jobs/define_job'
import ScheduledJob from '#platform/jobs/schedules/scheduled_job'
import { workRun } from '#tests/support/jobs'
import { makeTenant, type TestTenant } from '#tests/support/tenants'

const ONE = 'remove_expired_files'

/** A company in which only one job is ever due, at half past two in Berlin. */
async function companyWithSchedule() {
  const tenant = await makeTenant()
  await installSchedules()
  await db.asTenant(tenant.id, async () => {
    await db.from('scheduled_jobs').whereNot('job_name', ONE).update({ is_enabled: false })
    const schedule = await ScheduledJob.findByOrFail('jobName', ONE)
    schedule.merge({ scheduleExpression: '30 2 * * *', timezone: 'Europe/Berlin' })
    schedule.planNext()
    await schedule.save()
  })
  return tenant
}

/** Other tests' companies must not be asked for as well: their jobs would wait for ever. */
const restOthers = (tenant: TestTenant) =>
  db
    .connection('system')
    .from('scheduled_jobs')
    .whereNot('tenant_id', tenant.id)
    .update({ next_run_at: '2200-01-01T00:00:00Z' })

const scheduleOf = (tenant: TestTenant) =>
  db.asTenant(tenant.id, () => ScheduledJob.findByOrFail('jobName', ONE))

const runsOf = (tenant: TestTenant): Promise<any[]> =>
  db.asTenant(tenant.id, () => db.from('job_runs').orderBy('id'))

test.group('Schedules', (group) => {
  group.each.teardown(() => clock.restore())

  test('every company gets each job of the registry once', async ({ assert }) => {
    const tenant = await makeTenant()

    await Promise.all([installSchedules(), installSchedules()])
    await installSchedules()

    const rows = await db.asTenant(tenant.id, () => ScheduledJob.query().orderBy('jobName'))
    assert.deepEqual(
      rows.map(({ jobName }) => jobName),
      scheduledJobs()
        .map(({ name }) => name)
        .sort()
    )
    assert.isTrue(rows.every(({ nextRunAt }) => nextRunAt! > clock.now()))
  })

  test('after days of downtime it runs once, and next at its own time', async ({ assert }) => {
    clock.freeze('2026-06-01T12:00:00Z')
    const tenant = await companyWithSchedule()
    await restOthers(tenant)
    clock.freeze('2026-06-05T08:00:00Z')

    await enqueueDueSchedules()
    await enqueueDueSchedules()

    assert.lengthOf(await runsOf(tenant), 1)
    const { nextRunAt } = await scheduleOf(tenant)
    assert.equal(nextRunAt!.toUTC().toISO(), '2026-06-06T00:30:00.000Z')
  })

  test('two processes that look at the same moment ask for one run', async ({ assert }) => {
    clock.freeze('2026-06-01T12:00:00Z')
    const tenant = await companyWithSchedule()
    await restOthers(tenant)
    clock.freeze('2026-06-02T12:00:00Z')

    await Promise.all(Array.from({ length: 5 }, () => enqueueDueSchedules()))

    assert.lengthOf(await runsOf(tenant), 1)
  })

  test('a run that has not ended stands for the next one', async ({ assert }) => {
    clock.freeze('2026-06-01T12:00:00Z')
    const tenant = await companyWithSchedule()
    await restOthers(tenant)
    clock.freeze('2026-06-02T12:00:00Z')
    await enqueueDueSchedules()
    clock.freeze('2026-06-03T12:00:00Z')

    await enqueueDueSchedules()

    assert.lengthOf(await runsOf(tenant), 1)
  })

  test('what is switched off does not run', async ({ assert }) => {
    clock.freeze('2026-06-01T12:00:00Z')
    const tenant = await companyWithSchedule()
    await restOthers(tenant)
    await db.asTenant(tenant.id, async () => {
      const schedule = await ScheduledJob.findByOrFail('jobName', ONE)
      schedule.isEnabled = false
      schedule.planNext()
      await schedule.save()
    })
    clock.freeze('2026-06-05T12:00:00Z')

    await enqueueDueSchedules()

    assert.lengthOf(await runsOf(tenant), 0)
  })

  test('the schedule knows how its runs ended', async ({ assert }) => {
    clock.freeze('2026-06-01T12:00:00Z')
    const tenant = await companyWithSchedule()
    await restOthers(tenant)
    clock.freeze('2026-06-02T12:00:00Z')
    await enqueueDueSchedules()
    await workRun(tenant, (await runsOf(tenant))[0].uuid)
    clock.freeze('2026-06-03T12:00:00Z')
    await enqueueDueSchedules()
    const run = new JobRun(tenant.id, (await runsOf(tenant))[1].uuid)
    await run.start()
    clock.freeze('2026-06-03T12:00:42Z')

    await run.fail({ message: 'the disk is full' })

    const schedule = await scheduleOf(tenant)
    assert.containSubset(schedule.$attributes, {
      runCount: 2,
      successCount: 1,
      failureCount: 1,
      lastRunStatus: 'failed',
      lastRunDuration: 42,
      lastError: 'the disk is full',
    })
  })

  test('a run that somebody ended says so at its next report', async ({ assert }) => {
    clock.freeze('2026-06-01T12:00:00Z')
    const tenant = await companyWithSchedule()
    await restOthers(tenant)
    clock.freeze('2026-06-02T12:00:00Z')
    await enqueueDueSchedules()
    const [{ uuid }] = await runsOf(tenant)
    const run = new JobRun(tenant.id, uuid)
    await run.start()
    await run.progress(0, 2)
    await db.asTenant(tenant.id, () =>
      db.from('job_runs').where({ uuid }).update({ cancel_requested_at: clock.now().toISO() })
    )

    await assert.rejects(() => run.progress(2, 2), RunCancelled)
  })
})
