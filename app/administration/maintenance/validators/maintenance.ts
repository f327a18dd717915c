import vine from '@vinejs/vine'
import { timeZone } from '#platform/time_zone'

const words = () =>
  vine
    .object({
      title: vine.string().trim().maxLength(255).nullable().optional(),
      text: vine.string().trim().maxLength(2000).nullable().optional(),
    })
    .optional()

/** `2027-01-31T22:00:00Z`, as the date field sends it: a moment with its zone. */
const instant = () =>
  vine.string().regex(/^20\d\d-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/)

/** Shape only: whether it may begin and end then, and what it names, is asked by the action. */
export const maintenanceValidator = vine.create({
  title: vine.string().trim().minLength(1).maxLength(255),
  text: vine.string().trim().maxLength(2000).nullable().optional(),
  translations: vine.object({ de: words(), ar: words() }).optional(),
  kind: vine.enum(['scheduled', 'emergency', 'update', 'patch'] as const),
  priority: vine.enum(['low', 'medium', 'high', 'critical'] as const),
  effect: vine.enum(['none', 'read_only', 'closed'] as const),
  startsAt: instant(),
  endsAt: instant(),
  zone: timeZone(),
  companies: vine.array(vine.string().uuid()).maxLength(500).distinct().optional(),
  features: vine.array(vine.string().maxLength(50)).maxLength(50).distinct().optional(),
  tell: vine.boolean().optional(),
})

export const endValidator = vine.create({
  notes: vine.string().trim().maxLength(2000).nullable().optional(),
})

/** Minutes that are added to the end. */
export const extensionValidator = vine.create({
  minutes: vine.number().withoutDecimals().min(5).max(1440),
})
