import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import db from '#platform/db'
import { enqueueAll } from '#platform/jobs/enqueue'
import { startWorkers } from '#platform/jobs/work'
import { removeExpiredFiles } from '#platform/files/jobs/remove_expired_files'
import { makeTenant } from '#tests/support/tenants'

const queued = () =>
  db.connection('system').from('pgboss.job').where('name', removeExpiredFiles.name)

test.group('Working jobs', () => {
  test('a backlog is worked without a pause between its jobs', async ({ assert }) => {
    const tenant = await makeTenant()
    await queued().delete()
    await db.asTenant(tenant.id, () => enqueueAll(removeExpiredFiles, Array(20).fill({})))

    const stop = await startWorkers({ schedules: false })
    let left = 20
    for (let tries = 0; tries < 100 && left > 0; tries++) {
      await sleep(100)
      const [{ count }] = await queued().whereNot('state', 'completed').count('* as count')
      left = Number(count)
    }
    await stop()

    assert.equal(left, 0)
  }).timeout(40_000)
})
