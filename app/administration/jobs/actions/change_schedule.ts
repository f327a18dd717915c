import { fieldFault } from '#platform/http/field_fault'
import { isSchedule } from '#platform/jobs/schedules/next_runs'
import { CoreJob } from '#administration/jobs/errors'
import { faultyParameter } from '#administration/jobs/rules/faulty_parameter'
import type { I18n } from '@adonisjs/i18n'
import type ScheduledJob from '#platform/jobs/schedules/scheduled_job'
import type { CurrentUser } from '#identity/current_user'
import type { scheduleValidator } from '#administration/jobs/validators/schedule'

type Form = Awaited<ReturnType<typeof scheduleValidator.validate>>

/** When and how a job runs by itself. @throws E_VALIDATION_ERROR for what names no moments */
export async function changeSchedule(schedule: ScheduledJob, form: Form, i18n: I18n) {
  const { cron, zone, parameters = {}, timeoutMinutes, ...values } = form
  const faulty = faultyParameter(schedule.jobName, parameters)
  const field = faulty ? `parameters.${faulty}` : 'cron'
  if (!isSchedule(cron, zone) || faulty) {
    throw fieldFault(
      i18n,
      field,
      `administration.schedules.errors.${faulty ? 'parameter' : 'cron'}`
    )
  }
  schedule.merge({
    ...values,
    scheduleExpression: cron,
    timezone: zone,
    timeout: timeoutMinutes * 60,
    jobData: { ...schedule.jobData, ...parameters },
  })
  schedule.planNext()
  await schedule.save()
}

/** @throws CoreJob for what the application needs, unless they run the installation */
export async function switchSchedule(schedule: ScheduledJob, isEnabled: boolean, me: CurrentUser) {
  if (schedule.isCore && !me.can('system.jobs')) throw new CoreJob()
  schedule.isEnabled = isEnabled
  schedule.planNext()
  await schedule.save()
}
