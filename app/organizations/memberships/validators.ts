import vine from '@vinejs/vine'
import { MEMBER_ROLES } from '#organizations/memberships/membership'

const moment = () =>
  vine
    .string()
    .trim()
    .regex(/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/)
    .nullable()
    .optional()

const title = () => vine.string().trim().maxLength(255).nullable().optional()

const reason = () => vine.string().trim().minLength(3).maxLength(500)

/** Somebody into an organization; at once when no moment is said. */
export const joiningValidator = vine.create({
  organization: vine.string().uuid(),
  at: moment(),
  title: title(),
  role: vine.enum(MEMBER_ROLES).optional(),
  isPrimary: vine.boolean().optional(),
})

export const joiningManyValidator = vine.create({
  organization: vine.string().uuid(),
  at: moment(),
  isPrimary: vine.boolean().optional(),
})

/** What is left out stays as it is. */
export const membershipValidator = vine.create({
  title: title(),
  role: vine.enum(MEMBER_ROLES).optional(),
  isPrimary: vine.boolean().optional(),
  leaves: vine.boolean().optional(),
})

export const leavingValidator = vine.create({ at: moment(), reason: reason() })

export const transferValidator = vine.create({
  to: vine.string().uuid(),
  at: moment(),
  reason: reason(),
})
