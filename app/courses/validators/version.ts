import vine from '@vinejs/vine'

export const versionValidator = vine.create({
  changeLog: vine.string().trim().minLength(3).maxLength(5000),
})

/** Two states of a course: numbers of versions, or `draft`. */
export const comparisonValidator = vine.create({
  from: vine.string().maxLength(50).optional(),
  to: vine.string().maxLength(50).optional(),
  item: vine.string().maxLength(50).optional(),
})
