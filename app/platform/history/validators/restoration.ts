import vine from '@vinejs/vine'

/** Which change is taken back, and of which field. */
export const restorationValidator = vine.create({
  entry: vine.string().uuid(),
  field: vine.string().maxLength(100),
})

/** Two entries that are compared; without `to` the present. */
export const momentsValidator = vine.create({
  from: vine.string().maxLength(50).optional(),
  to: vine.string().maxLength(50).optional(),
})
