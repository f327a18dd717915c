import vine from '@vinejs/vine'

/** Values by key; each setting checks its own. */
export const settingsValidator = vine.create({
  settings: vine.object({}).allowUnknownProperties(),
  /** What stood there when they were changed: whoever was faster is not overwritten unseen. */
  seen: vine.object({}).allowUnknownProperties().optional(),
})

export const lockValidator = vine.create({ isLocked: vine.boolean() })
