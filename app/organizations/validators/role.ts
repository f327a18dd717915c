import vine from '@vinejs/vine'
import { NEW_ROLE_KINDS } from '#organizations/enums'
import { PERMISSIONS } from '#platform/permissions/catalog'

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
