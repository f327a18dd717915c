import vine from '@vinejs/vine'
import { timeZone } from '#platform/time_zone'

const email = () => vine.string().trim().toLowerCase().email().maxLength(255)

/** Long enough for passphrases, short enough that hashing stays cheap. */
const newPassword = () => vine.string().minLength(10).maxLength(128)

export const emailValidator = vine.create({ email: email() })

export const signInValidator = vine.create({
  password: vine.string().maxLength(128),
  remember: vine.boolean().optional(),
})

export const newPasswordValidator = vine.create({
  password: newPassword().confirmed({ confirmationField: 'passwordConfirmation' }),
})

export const passwordChangeValidator = vine.create({
  currentPassword: vine.string().maxLength(128),
  password: newPassword().confirmed({ confirmationField: 'passwordConfirmation' }),
})

export const preferencesValidator = vine.create({
  locale: vine.enum(['en', 'de'] as const).optional(),
  theme: vine.enum(['light', 'dark', 'system'] as const).optional(),
  timezone: timeZone().optional(),
})
