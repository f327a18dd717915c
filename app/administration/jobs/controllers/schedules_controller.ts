import '#start/jobs'
import { showList } from '#platform/lists/show_list'
import { isSchedule } from '#platform/jobs/schedules/next_runs'
import ScheduledJob from '#platform/jobs/schedules/scheduled_job'
import { runSchedule } from '#administration/jobs/actions/run_schedule'
import { changeSchedule, switchSchedule } from '#administration/jobs/actions/change_schedule'
import { schedulesList } from '#administration/jobs/lists/schedules_list'
import { sleepingCoreJobs } from '#administration/jobs/queries/job_overview'
import { runsOfSchedule } from '#administration/jobs/queries/run_details'
import { scheduleDetails, schedulePreview } from '#administration/jobs/schedule_details'
import {
  previewValidator,
  scheduleValidator,
  switchValidator,
} from '#administration/jobs/validators/schedule'
import type { HttpContext } from '@adonisjs/core/http'

/** When jobs run by themselves. */
export default class SchedulesController {
  async index(ctx: HttpContext) {
    return ctx.inertia.render('administration/schedules', {
      list: await showList(schedulesList, ctx),
      sleeping: await sleepingCoreJobs(),
    })
  }

  async show({ i18n, inertia, me, params }: HttpContext) {
    const schedule = await ScheduledJob.findByOrFail('uuid', params.schedule)
    return inertia.render('administration/schedule', {
      schedule: scheduleDetails(schedule, i18n.locale),
      runs: await runsOfSchedule(schedule.id, i18n),
      canSwitch: !schedule.isCore || me.can('system.jobs'),
    })
  }

  /** What a schedule would mean, while it is being written. */
  async preview({ i18n, request, response }: HttpContext) {
    const { cron, zone } = await request.validateUsing(previewValidator, { data: request.qs() })
    const preview = isSchedule(cron, zone) ? schedulePreview(cron, zone, i18n.locale) : null
    return response.json({ preview })
  }

  async update({ i18n, params, request, response, session }: HttpContext) {
    const schedule = await ScheduledJob.findByOrFail('uuid', params.schedule)
    await changeSchedule(schedule, await request.validateUsing(scheduleValidator), i18n)
    session.flash('notice', { kind: 'success', message: i18n.t('administration.schedules.saved') })
    return response.redirect(`/system/jobs/schedules/${schedule.uuid}`)
  }

  async switch({ i18n, me, params, request, response, session }: HttpContext) {
    const schedule = await ScheduledJob.findByOrFail('uuid', params.schedule)
    const { isEnabled } = await request.validateUsing(switchValidator)
    await switchSchedule(schedule, isEnabled, me)
    const message = i18n.t(`administration.schedules.${isEnabled ? 'switched_on' : 'switched_off'}`)
    session.flash('notice', { kind: 'success', message })
    return response.redirect().back()
  }

  async run({ params, response }: HttpContext) {
    const schedule = await ScheduledJob.findByOrFail('uuid', params.schedule)
    return response.redirect(`/system/jobs/${await runSchedule(schedule)}`)
  }
}
