import db from '#platform/db'
import { clock } from '#platform/clock'
import { RunCancelled, RunTimedOut } from '#platform/jobs/run_ended'
import { noteRunOfSchedule } from '#platform/jobs/schedules/note_run'

export type FailedRun = { key?: string; params?: object; message: string }

type RunOptions = {
  /** Aborted when the run has taken longer than it may. */
  signal?: AbortSignal
  /** 1 for the first try. */
  attempt?: number
}

/** One run of a job. What people watch of it is written outside of the job's own transaction. */
export class JobRun {
  #lastReport = 0

  constructor(
    readonly tenantId: number,
    /** Null for jobs nobody watches. */
    readonly uuid: string | null,
    private readonly options: RunOptions = {}
  ) {}

  /**
   * Tells how far the job is, at most three times a second, since each costs a transaction.
   * Long jobs call it between their batches: here they hear that they should end.
   *
   * @throws RunCancelled
   * @throws RunTimedOut
   */
  async progress(done: number, total: number, step?: string) {
    if (this.options.signal?.aborted) throw new RunTimedOut()
    const finished = done >= total
    if (!finished && Date.now() - this.#lastReport < 330) return
    this.#lastReport = Date.now()
    const row = await this.#write({
      progress_done: done,
      progress_total: total,
      step: step ?? null,
    })
    if (row?.cancel_requested_at) throw new RunCancelled()
  }

  /** @returns false when there is nothing to do any more: somebody ended it, or it is done */
  async start(): Promise<boolean> {
    const begun = {
      status: 'running',
      attempts: this.options.attempt ?? 1,
      started_at: clock.now().toISO(),
      error_key: null,
      error_message: null,
    }
    return this.uuid === null || Boolean(await this.#write(begun))
  }

  /**
   * Within the job's transaction: waits for whoever still works at the same, which is a process
   * that only seemed to be lost, or the run before of this schedule.
   *
   * @returns false when the run was done meanwhile
   */
  async claim(): Promise<boolean> {
    if (!this.uuid) return true
    const run = await this.#row().firstOrFail()
    const what = run.scheduled_job_id ? `schedule ${run.scheduled_job_id}` : `run ${this.uuid}`
    await db.rawQuery('SELECT pg_advisory_xact_lock(hashtextextended(?, ?))', [what, this.tenantId])
    const { status } = await this.#row().firstOrFail()
    return OPEN.includes(status)
  }

  /** Within the job's transaction: what was done and that it is done become true together. */
  async complete(result: unknown) {
    await this.#settle('completed', { result: JSON.stringify(result ?? null) })
  }

  fail(error: FailedRun) {
    return this.#settleApart('failed', faultOf(error))
  }

  cancel() {
    return this.#settleApart('cancelled', {})
  }

  /** Failed, but not for the last time. */
  tryAgain(error: FailedRun) {
    return this.#write({ status: 'waiting', ...faultOf(error) })
  }

  #settleApart(status: EndStatus, values: Record<string, unknown>) {
    return db.asTenant(this.tenantId, () => this.#settle(status, values))
  }

  async #settle(status: EndStatus, values: Record<string, unknown>) {
    if (!this.uuid) return
    const now = clock.now().toISO()
    const [run] = await this.#open()
      .update({ ...values, status, finished_at: now, updated_at: now })
      .returning(['scheduled_job_id', 'started_at', 'finished_at', 'error_key', 'error_message'])
    if (run?.scheduled_job_id) await noteRunOfSchedule({ ...run, status })
  }

  async #write(values: Record<string, unknown>) {
    if (!this.uuid) return null
    const [row] = await db.asTenant(this.tenantId, () =>
      this.#open()
        .update({ ...values, updated_at: clock.now().toISO() })
        .returning(['cancel_requested_at'])
    )
    return row ?? null
  }

  /** What ended stays as it ended. */
  #open() {
    return this.#row().whereIn('status', OPEN)
  }

  #row() {
    return db.from('job_runs').where({ tenant_id: this.tenantId, uuid: this.uuid })
  }
}

const OPEN = ['waiting', 'running']

type EndStatus = 'completed' | 'failed' | 'cancelled'

const faultOf = ({ key, params, message }: FailedRun) => ({
  error_key: key ?? null,
  error_message: message,
  result: JSON.stringify({ errorParams: params ?? {} }),
})
