import { compose } from '@adonisjs/core/helpers'
import { ScheduledJobSchema } from '#database/schema'
import { clock } from '#platform/clock'
import { findJob } from '#platform/jobs/define_job'
import { tenantRecord } from '#platform/models/tenant_record'
import { jsonColumn } from '#platform/models/json_column'
import { nextRuns } from '#platform/jobs/schedules/next_runs'

/** When a job of the registry runs in a company, and how its last run ended. */
export default class ScheduledJob extends compose(ScheduledJobSchema, tenantRecord) {
  static table = 'scheduled_jobs'

  @jsonColumn()
  declare jobData: Record<string, number> | null

  get isCore() {
    return findJob(this.jobName)?.schedule?.core ?? false
  }

  /** The first moment after now at which it is due; none while it is switched off. */
  planNext() {
    const [next] = this.isEnabled
      ? nextRuns(this.scheduleExpression!, this.timezone, clock.now(), 1)
      : []
    this.nextRunAt = next ?? null
  }
}
