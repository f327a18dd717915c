import vine from '@vinejs/vine'

/** Which rows are meant: ticked ones, or all that the address of the request leaves. */
export const bulkChoiceValidator = vine.create({
  ids: vine.array(vine.string().uuid()).minLength(1).maxLength(1000).optional(),
  allMatching: vine.boolean().optional().requiredIfMissing('ids'),
})
