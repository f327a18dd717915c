import vine from '@vinejs/vine'
import { timeZone } from '#platform/time_zone'
import { LOCALES } from '#config/i18n'

const name = () => vine.string().trim().minLength(1).maxLength(100)

export const newPersonValidator = vine.create({
  email: vine.string().trim().toLowerCase().email().maxLength(255),
  firstName: name(),
  lastName: name(),
  locale: vine.enum(LOCALES).optional(),
  timezone: timeZone().optional(),
  department: vine.string().trim().maxLength(255).optional(),
  jobTitle: vine.string().trim().maxLength(255).optional(),
  employeeId: vine.string().trim().maxLength(100).optional(),
})
