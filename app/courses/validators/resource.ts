import vine from '@vinejs/vine'

export const resourceValidator = vine.create({
  title: vine.string().trim().minLength(1).maxLength(255),
  access: vine.enum(['public', 'enrolled'] as const),
})

export const resourceOrderValidator = vine.create({
  order: vine.array(vine.string().uuid()).minLength(1).maxLength(500),
})

export const replacementValidator = vine.create({ file: vine.string().uuid() })
