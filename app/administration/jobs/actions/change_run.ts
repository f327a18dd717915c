import db from '#platform/db'
import { clock } from '#platform/clock'
import { NotFound } from '#platform/errors'
import { recordAudit } from '#platform/audit/audit'
import { findJob } from '#platform/jobs/define_job'
import { enqueue } from '#platform/jobs/enqueue'
import { afterCommit, currentTenantId } from '#platform/tenancy/scope'
import { RunHasMovedOn, UnknownJob } from '#administration/jobs/errors'
import { runAbilities } from '#administration/jobs/run_abilities'
import type { RunAbilities } from '#administration/jobs/types'

/** Ends a run: one that waits at once, one that is at work at its next report. */
export async function cancelRun(uuid: string) {
  const run = await lockRun(uuid, 'cancel')
  const now = clock.now().toISO()
  await change(run, {
    cancel_requested_at: now,
    ...(run.status === 'waiting' && { status: 'cancelled', finished_at: now }),
  })
  note('job_cancelled', run)
}

/** Asks once more for what failed, in the name of whoever asked first. @returns the new run's uuid */
export async function retryRun(uuid: string): Promise<string> {
  const run = await lockRun(uuid, 'retry')
  const job = findJob(run.job_name)
  if (!job) throw new UnknownJob()
  const again = await enqueue(job, run.payload, {
    watched: true,
    schedule: run.scheduled_job_id ?? undefined,
    by: {
      userId: run.user_id,
      label: run.email ? `${run.first_name} ${run.last_name} <${run.email}>` : 'system',
    },
  })
  await change(run, { status: 'retried', result: JSON.stringify({ next: `/jobs/${again}` }) })
  note('job_retried', run)
  return again!
}

/** Gives up what failed: nobody has to look at it any more. */
export async function discardRun(uuid: string) {
  const run = await lockRun(uuid, 'discard')
  await change(run, { status: 'discarded' })
  note('job_discarded', run)
}

/** Higher than any priority that a schedule can have. */
const FIRST = 100

/** Before all others that wait for the same kind of work. */
export async function preferRun(uuid: string) {
  const run = await lockRun(uuid, 'prefer')
  await change(run, { priority: FIRST })
  afterCommit(() =>
    db
      .connection('system')
      .from('pgboss.job')
      .where({ name: run.job_name, id: run.uuid })
      .whereIn('state', ['created', 'retry'])
      .update({ priority: FIRST })
  )
  note('job_preferred', run)
}

/** @throws NotFound @throws RunHasMovedOn */
async function lockRun(uuid: string, what: keyof RunAbilities) {
  const { rows } = await db.rawQuery(FIND, [currentTenantId(), uuid])
  const [run] = rows
  if (!run) throw new NotFound()
  const can = runAbilities(run.status, run.cancel_requested_at !== null)
  if (!can[what]) throw new RunHasMovedOn()
  return run
}

const FIND = `
SELECT r.*, u.first_name, u.last_name, u.email FROM job_runs r
LEFT JOIN users u ON u.tenant_id = r.tenant_id AND u.id = r.user_id
WHERE r.tenant_id = ? AND r.uuid = ? FOR UPDATE OF r`

const change = ({ id }: { id: number }, values: object) =>
  db
    .from('job_runs')
    .where({ tenant_id: currentTenantId(), id })
    .update({ ...values, updated_at: clock.now().toISO() })

const note = (action: string, { id, job_name: job }: { id: number; job_name: string }) =>
  recordAudit({
    action,
    resourceType: 'job_runs',
    resourceId: id,
    category: 'system',
    metadata: { job },
  })
