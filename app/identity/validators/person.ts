import vine from '@vinejs/vine'
import { customValuesSchema } from '#platform/custom_fields/custom_values'
import { day } from '#platform/dates/day'
import { timeZone } from '#platform/time_zone'
import { SETTABLE_STATUSES } from '#identity/enums'
import { LOCALES } from '#config/i18n'

const MOST_NAME = 100
/** No @ and nothing outside of ASCII: it can be taken neither for an address nor for a look-alike. */
const USERNAME = /^[a-z0-9][a-z0-9._-]*$/
const PHONE = /^\+?[0-9 ()./-]{3,20}$/

const name = () => vine.string().trim().minLength(1).maxLength(MOST_NAME)
const maybe = (most = 255) => vine.string().trim().maxLength(most).nullable().optional()
const phone = () => vine.string().trim().regex(PHONE).nullable().optional()
const email = () => vine.string().trim().toLowerCase().email().maxLength(255)

export const newPersonValidator = vine.create({
  email: email(),
  firstName: name(),
  lastName: name(),
  locale: vine.enum(LOCALES).optional(),
  timezone: timeZone().optional(),
  department: vine.string().trim().maxLength(255).optional(),
  jobTitle: vine.string().trim().maxLength(255).optional(),
  employeeId: vine.string().trim().maxLength(50).optional(),
  invite: vine.boolean().optional(),
})

/** What somebody may say of themselves. */
export const ownProfileValidator = vine.create({
  displayName: maybe(),
  phone: phone(),
  mobile: phone(),
  custom: customValuesSchema(),
})

/** A reason is always asked for: the history keeps it. */
export const statusValidator = vine.create({
  status: vine.enum(SETTABLE_STATUSES),
  reason: vine.string().trim().minLength(3).maxLength(500),
})

/** What administrators may change of somebody. What is left out stays as it is. */
export const personValidator = vine.create({
  email: email().optional(),
  username: vine
    .string()
    .trim()
    .toLowerCase()
    .maxLength(MOST_NAME)
    .regex(USERNAME)
    .nullable()
    .optional(),
  firstName: name().optional(),
  middleName: maybe(MOST_NAME),
  lastName: name().optional(),
  displayName: maybe(),
  phone: phone(),
  mobile: phone(),
  timezone: timeZone().optional(),
  locale: vine.enum(LOCALES).optional(),
  employeeId: maybe(50),
  jobTitle: maybe(),
  department: maybe(),
  location: maybe(),
  hireDate: day().nullable().optional(),
  /** Public id of a person, active or not. */
  manager: vine.string().uuid().nullable().optional(),
  custom: customValuesSchema(),
})
