import vine from '@vinejs/vine'

/** Shape only: whether it names moments that come is asked of `isSchedule`. */
export const scheduleValidator = vine.create({
  cron: vine.string().trim().maxLength(255),
  zone: vine.string().in(['UTC', ...Intl.supportedValuesOf('timeZone')]),
  priority: vine.number().withoutDecimals().min(-10).max(10),
  maxAttempts: vine.number().withoutDecimals().min(1).max(20),
  timeoutMinutes: vine.number().withoutDecimals().min(1).max(720),
  parameters: vine.record(vine.number().withoutDecimals()).optional(),
})

export const switchValidator = vine.create({ isEnabled: vine.boolean() })

export const previewValidator = vine.create({
  cron: vine.string().trim().maxLength(255),
  zone: vine.string().maxLength(50),
})
