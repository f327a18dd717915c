import vine from '@vinejs/vine'

export const categoryValidator = vine.create({
  name: vine.string().trim().minLength(1).maxLength(255),
  /** Public id of the category above; null at the top. */
  parent: vine.string().uuid().nullable().optional(),
  isActive: vine.boolean().optional(),
})

export const categoryMoveValidator = vine.create({ direction: vine.enum(['up', 'down'] as const) })
