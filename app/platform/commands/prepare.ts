import { MigrationRunner } from '@adonisjs/lucid/migration'
import app from '@adonisjs/core/services/app'
import db from '#platform/db'
import { installQueues } from '#platform/jobs/boss'
import { installSchedules } from '#platform/jobs/schedules/install_schedules'
import { syncPermissions } from '#platform/permissions/sync_permissions'

/** Brings the database up to what this code needs. Safe to repeat; one process at a time. */
export async function prepareDatabase() {
  const runner = new MigrationRunner(db, app, { direction: 'up', connectionName: 'owner' })
  await runner.run()
  if (runner.error) throw runner.error
  await makeComingMonths()
  await installQueues()
  await syncPermissions()
  await installSchedules()
}

/** Partitioned tables get the months of a year ahead. */
async function makeComingMonths() {
  await db.connection('owner').rawQuery(`
    SELECT stoa_ensure_partitions(t, now()::date, 13)
    FROM unnest(ARRAY['analytics_events', 'audit_logs', 'system_metrics', 'xapi_statements']) AS t`)
}
