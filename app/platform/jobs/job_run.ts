import db from '#platform/db'
import { clock } from '#platform/clock'

/** What the person who started a job sees of it. Written outside of the job's own transaction. */
export class JobRun {
  #lastReport = 0

  constructor(
    readonly tenantId: number,
    /** Null for jobs nobody watches. */
    readonly uuid: string | null
  ) {}

  /** Tells how far the job is; at most three times a second, since each costs a transaction. */
  async progress(done: number, total: number, step?: string) {
    const finished = done >= total
    if (!finished && Date.now() - this.#lastReport < 330) return
    this.#lastReport = Date.now()
    await this.#write({ progress_done: done, progress_total: total, step: step ?? null })
  }

  start() {
    return this.#write({
      status: 'running',
      started_at: clock.now().toISO(),
      error_key: null,
      error_message: null,
    })
  }

  complete(result: unknown) {
    return this.#write({
      status: 'completed',
      result: JSON.stringify(result ?? null),
      finished_at: clock.now().toISO(),
    })
  }

  fail(error: { key?: string; params?: object; message: string }) {
    return this.#write({
      status: 'failed',
      error_key: error.key ?? null,
      error_message: error.message,
      result: JSON.stringify({ errorParams: error.params ?? {} }),
      finished_at: clock.now().toISO(),
    })
  }

  async #write(values: Record<string, unknown>) {
    if (!this.uuid) return
    await db.asTenant(this.tenantId, async () => {
      await db
        .from('job_runs')
        .where({ tenant_id: this.tenantId, uuid: this.uuid })
        .update({ ...values, updated_at: clock.now().toISO() })
    })
  }
}
