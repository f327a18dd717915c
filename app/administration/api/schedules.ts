import vine from '@vinejs/vine'
import '#start/jobs'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { startedRun } from '#platform/jobs/started_run'
import ScheduledJob from '#platform/jobs/schedules/scheduled_job'
import { changeSchedule, switchSchedule } from '#administration/jobs/actions/change_schedule'
import { runSchedule } from '#administration/jobs/actions/run_schedule'
import { schedulesList } from '#administration/jobs/lists/schedules_list'
import { scheduleDetails } from '#administration/jobs/schedule_details'
import { scheduleValidator, switchValidator } from '#administration/jobs/validators/schedule'
import type { HttpContext } from '@adonisjs/core/http'

const schedules = endpointsAt('/schedules', { permission: 'jobs.manage' })

const scheduleAnswer = vine.create({
  id: vine.string(),
  name: vine.string(),
  cron: vine.string(),
  zone: vine.string(),
  isEnabled: vine.boolean(),
  isCore: vine.boolean(),
  priority: vine.number(),
  maxAttempts: vine.number(),
  timeoutMinutes: vine.number(),
  parameters: vine.array(
    vine.object({
      name: vine.string(),
      min: vine.number(),
      max: vine.number(),
      value: vine.number(),
    })
  ),
  preview: vine.object({ words: vine.string(), next: vine.array(vine.string()) }),
  runCount: vine.number(),
  successCount: vine.number(),
  failureCount: vine.number(),
})

const found = ({ params }: HttpContext) => ScheduledJob.findByOrFail('uuid', params.schedule)

defineEndpoints('Jobs', [
  schedules.list('', schedulesList, { summary: 'When jobs run by themselves' }),
  schedules.get('/:schedule', 'One schedule, in words and with its next moments', {
    answer: scheduleAnswer,
    handle: async (ctx) => scheduleDetails(await found(ctx), ctx.i18n.locale),
  }),
  schedules.put('/:schedule', 'Change a schedule', {
    description: 'Five fields of `cron`, meant in the `zone`; `parameters` by their names.',
    screens: ['PUT /system/jobs/schedules/:schedule'],
    body: scheduleValidator,
    answer: scheduleAnswer,
    async handle(ctx, { body }) {
      const schedule = await found(ctx)
      await changeSchedule(schedule, body, ctx.i18n)
      return scheduleDetails(schedule, ctx.i18n.locale)
    },
  }),
  schedules.put('/:schedule/switch', 'Switch a schedule on or off', {
    screens: ['PUT /system/jobs/schedules/:schedule/switch'],
    body: switchValidator,
    answer: scheduleAnswer,
    async handle(ctx, { body }) {
      const schedule = await found(ctx)
      await switchSchedule(schedule, body.isEnabled, ctx.me)
      return scheduleDetails(schedule, ctx.i18n.locale)
    },
  }),
  schedules.post('/:schedule/runs', 'Run it now', {
    screens: ['POST /system/jobs/schedules/:schedule/runs'],
    answer: startedRun,
    status: 202,
    handle: async (ctx) => ({ run: await runSchedule(await found(ctx)) }),
  }),
])
