import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

type Move = {
  /** Ids of companies; none for all. */
  tenants: number[]
  startedBefore: Date
  endingAfter: Date
  seconds: number
}

/**
 * Moves the end of attempts that are running, for a pause that hits whole companies. What has no
 * end needs none, and what was handed in stays. The job that hands in looks at the end anew.
 */
export async function moveDeadlines(trx: TransactionClientContract, move: Move) {
  await trx.rawQuery(SQL, { ...move })
}

const SQL = `
UPDATE assessment_attempts a SET deadline_at = deadline_at + make_interval(secs => :seconds)
WHERE a.status = 'in_progress' AND a.deadline_at > :endingAfter AND a.started_at <= :startedBefore
  AND (cardinality(:tenants::bigint[]) = 0 OR a.tenant_id = ANY(:tenants::bigint[]))`
