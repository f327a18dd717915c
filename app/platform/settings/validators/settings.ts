import vine from '@vinejs/vine'

/** Values by key; each setting checks its own. */
export const settingsValidator = vine.create({
  settings: vine.object({}).allowUnknownProperties(),
})

export const lockValidator = vine.create({ isLocked: vine.boolean() })
