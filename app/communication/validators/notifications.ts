import vine from '@vinejs/vine'
import '#start/notifications'
import { notificationTypes } from '#platform/notifications/define_notification'

/** One of: `ids`, `lineOf`, `all`, or all that the list in the address leaves. */
export const markValidator = vine.create({
  isRead: vine.boolean(),
  ids: vine.array(vine.string().uuid()).maxLength(200).optional(),
  lineOf: vine.string().uuid().optional(),
  all: vine.boolean().optional(),
  allMatching: vine.boolean().optional(),
})

/** For programs: `ids`, or `all`. */
export const notificationMarksValidator = vine.create({
  isRead: vine.boolean(),
  ids: vine.array(vine.string().uuid()).maxLength(200).optional(),
  all: vine.boolean().optional(),
})

const time = () => vine.string().regex(/^([01]\d|2[0-3]):(00|15|30|45)$/)
const type = () => vine.string().in(notificationTypes().map((one) => one.type))

export const preferencesValidator = vine.create({
  choices: vine
    .array(
      vine.object({
        type: type(),
        channel: vine.enum(['in_app', 'mail', 'push'] as const),
        frequency: vine.enum(['now', 'daily', 'weekly', 'never'] as const),
      })
    )
    .maxLength(200),
  isQuiet: vine.boolean(),
  quietFrom: time(),
  quietUntil: time(),
  digestTime: time(),
  digestWeekday: vine.number().min(1).max(7).withoutDecimals(),
})
