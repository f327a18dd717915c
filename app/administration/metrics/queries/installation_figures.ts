import { statfs } from 'node:fs/promises'
import db from '#platform/db'
import { clock } from '#platform/clock'
import env from '#start/env'

/** What is true of the installation, whichever process is asked; sums over all companies, nothing of one. */
export type InstallationFigures = {
  jobs_waiting: number
  jobs_oldest: number
  jobs_failed: number
  mails_waiting: number
  notices_waiting: number
  webhooks_waiting: number
  people: number
  database_size: number
  disk_used: number
}

export async function installationFigures(): Promise<InstallationFigures> {
  const now = clock.now()
  const { rows } = await db.connection('system').rawQuery(SQL, {
    now: now.toISO()!,
    active: now.minus({ minutes: 5 }).toISO()!,
    failed: now.minus({ days: 1 }).toISO()!,
  })
  const { bavail, blocks } = await statfs(env.get('STOA_DATA'))
  return { ...rows[0], disk_used: 100 - (100 * bavail) / blocks }
}

const SQL = `
SELECT count(*)::int AS jobs_waiting,
  coalesce(extract(epoch FROM :now::timestamptz - min(start_after)), 0)::int AS jobs_oldest,
  count(*) FILTER (WHERE name = 'deliver_mail')::int AS mails_waiting,
  (SELECT count(*)::int FROM job_runs WHERE status = 'failed' AND finished_at > :failed) AS jobs_failed,
  (SELECT count(*)::int FROM notification_outbox WHERE fanned_out_at IS NULL AND send_at <= :now) AS notices_waiting,
  (SELECT count(*)::int FROM integration_deliveries WHERE state = 'waiting') AS webhooks_waiting,
  (SELECT count(DISTINCT (tenant_id, user_id))::int FROM user_sessions WHERE last_activity > :active) AS people,
  (pg_database_size(current_database()) / 1000000.0)::float AS database_size
FROM pgboss.job WHERE state IN ('created', 'retry') AND start_after <= :now`
