import vine from '@vinejs/vine'

const name = () => vine.string().trim().minLength(1).maxLength(255)
const subject = () => vine.string().trim().maxLength(255).nullable()

export const bankNameValidator = vine.create({ value: name() })
export const bankSubjectValidator = vine.create({ value: subject() })

export const bankValidator = vine.create({
  name: name(),
  subject: subject().optional(),
  description: vine.string().trim().maxLength(2000).nullable().optional(),
  isPublic: vine.boolean().optional(),
})
