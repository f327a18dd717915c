import vine from '@vinejs/vine'
import { PERMISSIONS } from '#platform/permissions/catalog'

const limit = (most: number) => vine.number().withoutDecimals().min(1).max(most)

export const newKeyValidator = vine.create({
  name: vine.string().trim().minLength(1).maxLength(255),
  permissions: vine.array(vine.enum(PERMISSIONS)).minLength(1),
  /** Also what is only its person's: courses, notes, quizzes, notifications. */
  isPersonal: vine.boolean().optional(),
  /** Days; `never` for a key without an end. */
  expires: vine.enum(['30', '90', '365', 'never'] as const),
  /** One address or network per line. */
  ips: vine.string().maxLength(5000).nullable().optional(),
  perMinute: limit(10_000),
  perHour: limit(100_000),
  perDay: limit(1_000_000),
})

export const revocationValidator = vine.create({
  reason: vine.string().trim().maxLength(500).nullable().optional(),
})
