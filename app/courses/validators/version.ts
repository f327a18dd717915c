import vine from '@vinejs/vine'

export const versionValidator = vine.create({
  changeLog: vine.string().trim().minLength(3).maxLength(5000),
})
