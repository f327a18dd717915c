import { DateTime } from 'luxon'
import vine from '@vinejs/vine'
import { timeZone } from '#platform/time_zone'

const reason = () => vine.string().trim().maxLength(500)

/** As the fields of `DueFields` send it. */
const due = {
  dueOn: vine
    .string()
    .regex(/^\d{4}-\d\d-\d\d/)
    .nullable()
    .optional(),
  dueTime: vine
    .string()
    .trim()
    .regex(/^([01]?\d|2[0-3]):[0-5]\d$/)
    .nullable()
    .optional(),
  zone: timeZone().optional(),
}

export const dueCellValidator = vine.create({
  value: vine
    .date({ formats: ['YYYY-MM-DD'] })
    .transform((day) => DateTime.fromJSDate(day).toISODate()!)
    .nullable(),
})

export const leaveValidator = vine.create({ reason: reason().optional() })

export const assignmentValidator = vine.create({
  course: vine.string().maxLength(255),
  audience: vine.enum(['people', 'department'] as const),
  people: vine
    .array(vine.string().uuid())
    .minLength(1)
    .maxLength(5000)
    .optional()
    .requiredWhen('audience', '=', 'people'),
  department: vine.string().maxLength(255).optional().requiredWhen('audience', '=', 'department'),
  note: vine.string().trim().maxLength(1000).nullable().optional(),
  /** Gives the deadline to those as well who are in the course already. */
  movesDue: vine.boolean().optional(),
  ...due,
})

export const withdrawalValidator = vine.create({ reason: reason().nullable().optional() })

export const dueChangeValidator = vine.create({
  /** No deadline any more. */
  clearsDue: vine.boolean().optional(),
  ...due,
})

/** For programs: a moment instead of a day and a time; the zone says how it is shown and meant. */
const moment = {
  dueAt: vine
    .string()
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/)
    .nullable()
    .optional(),
  dueZone: timeZone().optional(),
}

export const newEnrollmentsValidator = vine.create({
  course: vine.string().maxLength(255),
  people: vine.array(vine.string().uuid()).minLength(1).maxLength(1000),
  note: vine.string().trim().maxLength(1000).nullable().optional(),
  ...moment,
})

export const deadlineValidator = vine.create(moment)
