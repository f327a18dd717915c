import vine from '@vinejs/vine'

export const bankValidator = vine.create({
  name: vine.string().trim().minLength(1).maxLength(255),
  subject: vine.string().trim().maxLength(255).nullable().optional(),
  description: vine.string().trim().maxLength(2000).nullable().optional(),
  isPublic: vine.boolean().optional(),
})
