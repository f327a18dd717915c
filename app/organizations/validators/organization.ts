import vine from '@vinejs/vine'
import { UNIT_TYPES } from '#organizations/enums'

const uuid = () => vine.string().uuid()

export const organizationValidator = vine.create({
  name: vine.string().trim().minLength(1).maxLength(255),
  type: vine.enum(UNIT_TYPES),
  description: vine.string().trim().maxLength(2000).nullable().optional(),
})

export const newOrganizationValidator = vine.create({
  name: vine.string().trim().minLength(1).maxLength(255),
  type: vine.enum(UNIT_TYPES),
  description: vine.string().trim().maxLength(2000).nullable().optional(),
  /** Public id of the organization above. */
  parent: uuid(),
})

export const organizationMoveValidator = vine.create({ parent: uuid() })

/** Where those below a deleted organization go; needed when there are any. */
export const organizationRemovalValidator = vine.create({ into: uuid().nullable().optional() })
