import vine from '@vinejs/vine'

/** Words that mark a record: at most 20 of at most 60 characters each. */
export const tagsSchema = () =>
  vine.array(vine.string().trim().minLength(1).maxLength(60)).maxLength(20).nullable().optional()
