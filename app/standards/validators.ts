import vine from '@vinejs/vine'

/** Each by the id of its upload. */
export const giftValidator = vine.create({ file: vine.string().uuid() })

export const packageValidator = vine.create({
  package: vine.string().uuid(),
  mode: vine.enum(['update', 'new'] as const),
})
