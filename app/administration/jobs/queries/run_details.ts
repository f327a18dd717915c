import { DateTime } from 'luxon'
import type { I18n } from '@adonisjs/i18n'
import db from '#platform/db'
import { NotFound } from '#platform/errors'
import { currentTenantId } from '#platform/tenancy/scope'
import { reasonOf } from '#administration/jobs/lists/runs_list'
import { runAbilities } from '#administration/jobs/run_abilities'
import type { RunDetails, ScheduleRun } from '#administration/jobs/types'

/** One run of the company with all there is to know of it. @throws NotFound */
export async function runDetails(uuid: string, i18n: I18n): Promise<RunDetails> {
  const row = await db
    .from('job_runs as r')
    .joinRaw('LEFT JOIN users u ON u.tenant_id = r.tenant_id AND u.id = r.user_id')
    .joinRaw(
      'LEFT JOIN scheduled_jobs s ON s.tenant_id = r.tenant_id AND s.id = r.scheduled_job_id'
    )
    .where({ 'r.tenant_id': currentTenantId(), 'r.uuid': uuid })
    .select('r.*', 'u.first_name', 'u.last_name', 's.uuid as schedule')
    .first()
  if (!row) throw new NotFound()
  const isStopping = row.cancel_requested_at !== null
  return {
    id: row.uuid,
    name: row.job_name,
    status: row.status,
    isStopping,
    done: row.progress_done,
    total: row.progress_total,
    step: row.step,
    attempts: row.attempts,
    startedBy: row.first_name && `${row.first_name} ${row.last_name}`,
    schedule: row.schedule,
    error: row.error_message && reasonOf(row, i18n),
    technical: row.error_key ? null : row.error_message,
    createdAt: row.created_at.toISOString(),
    startedAt: row.started_at?.toISOString() ?? null,
    finishedAt: row.finished_at?.toISOString() ?? null,
    seconds: secondsBetween(row.started_at, row.finished_at),
    can: runAbilities(row.status, isStopping),
  }
}

const SHOWN = 10

/** The newest runs of a schedule. */
export async function runsOfSchedule(id: number, i18n: I18n): Promise<ScheduleRun[]> {
  const rows = await db
    .from('job_runs')
    .where({ tenant_id: currentTenantId(), scheduled_job_id: id })
    .orderBy('created_at', 'desc')
    .limit(SHOWN)
    .select('uuid', 'status', 'created_at', 'started_at', 'finished_at')
  return rows.map((row: any) => ({
    id: row.uuid,
    status: row.status,
    label: i18n.t(`platform.jobs.filters.status.${row.status}`),
    at: row.created_at.toISOString(),
    seconds: secondsBetween(row.started_at, row.finished_at),
  }))
}

function secondsBetween(from: Date | null, to: Date | null) {
  if (!from || !to) return null
  return DateTime.fromJSDate(to).diff(DateTime.fromJSDate(from)).as('seconds')
}
