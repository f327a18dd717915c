import vine from '@vinejs/vine'
import { NEW_ROLE_KINDS } from '#organizations/enums'
import { PERMISSIONS } from '#platform/permissions/catalog'

/** A moment with its zone, as `2026-06-01T00:00:00Z`. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/

const details = {
  name: vine.string().trim().minLength(1).maxLength(100),
  description: vine.string().trim().maxLength(1000).nullable().optional(),
  level: vine.number().withoutDecimals().min(1).max(99),
  parent: vine.string().uuid().nullable().optional(),
}

export const roleValidator = vine.create(details)

export const newRoleValidator = vine.create({
  ...details,
  kind: vine.enum(NEW_ROLE_KINDS),
  copyOf: vine.string().uuid().nullable().optional(),
})

/** What a role says itself: true allows, false denies, and what is left out is as its parent says. */
export const rightsValidator = vine.create({
  rights: vine.object(
    Object.fromEntries(PERMISSIONS.map((permission) => [permission, vine.boolean().optional()]))
  ),
})

export const roleDeletionValidator = vine.create({
  replacement: vine.string().uuid().nullable().optional(),
})

export const assignmentValidator = vine.create({
  role: vine.string().uuid(),
  place: vine.string().maxLength(60).nullable().optional(),
  endsAt: vine.string().regex(INSTANT).nullable().optional(),
})

export const revocationValidator = vine.create({
  reason: vine.string().trim().minLength(3).maxLength(500),
})
