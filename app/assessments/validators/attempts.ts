import vine from '@vinejs/vine'

/** Shape only; whether the answer fits its question is for the question's type to say. */
export const responseSaveValidator = vine.create({
  sequence: vine.number().withoutDecimals().positive().max(Number.MAX_SAFE_INTEGER),
  window: vine.string().regex(/^[\w-]{1,40}$/),
  flagged: vine.boolean(),
  response: vine.any().nullable().optional(),
})
