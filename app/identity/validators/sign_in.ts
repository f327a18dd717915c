import vine from '@vinejs/vine'
import { LOCALES } from '#config/i18n'
import { timeZone } from '#platform/time_zone'

const email = () => vine.string().trim().toLowerCase().email().maxLength(255)

/** Long enough for passphrases, short enough that hashing stays cheap. */
const newPassword = (shortest: number) =>
  vine
    .string()
    .minLength(shortest)
    .maxLength(128)
    .confirmed({ confirmationField: 'passwordConfirmation' })

/** However it was typed: "123 456" is what apps show. */
const code = () =>
  vine
    .string()
    .maxLength(40)
    .transform((words) => words.replaceAll(/\s/g, ''))

export const emailValidator = vine.create({ email: email() })

export const signInValidator = vine.create({
  password: vine.string().maxLength(128),
  remember: vine.boolean().optional(),
})

/** @param shortest as the company says */
export const newPasswordValidator = (shortest: number) =>
  vine.create({ password: newPassword(shortest) })

export const passwordChangeValidator = (shortest: number) =>
  vine.create({ currentPassword: vine.string().maxLength(128), password: newPassword(shortest) })

/** Six digits of an app, or a code from the paper. */
export const codeValidator = vine.create({
  code: code(),
  trusts: vine.boolean().optional(),
})

export const newCodeValidator = vine.create({ code: code() })

export const passwordValidator = vine.create({ password: vine.string().maxLength(128) })

export const languageValidator = vine.create({ locale: vine.enum(LOCALES) })

export const preferencesValidator = vine.create({
  locale: vine.enum(LOCALES).optional(),
  theme: vine.enum(['light', 'dark', 'system'] as const).optional(),
  timezone: timeZone().optional(),
})
