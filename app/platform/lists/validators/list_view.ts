import vine from '@vinejs/vine'

const name = () => vine.string().trim().minLength(1).maxLength(100)

export const newViewValidator = vine.create({
  name: name(),
  isShared: vine.boolean().optional(),
  isDefault: vine.boolean().optional(),
  about: vine.string().maxLength(255).nullable().optional(),
})

export const viewChangeValidator = vine.create({
  name: name().optional(),
  isShared: vine.boolean().optional(),
  isDefault: vine.boolean().optional(),
  /** Keeps the state of the address instead of what it kept before. */
  takesState: vine.boolean().optional(),
})
