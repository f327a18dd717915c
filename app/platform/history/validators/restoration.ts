import vine from '@vinejs/vine'

/** Which change is taken back, and of which field. */
export const restorationValidator = vine.create({
  entry: vine.string().uuid(),
  field: vine.string().maxLength(100),
})
