import vine from '@vinejs/vine'

/** What somebody answered before something comes back, by the name of the question. */
export const answersValidator = vine.create({
  answers: vine.record(vine.string().trim().maxLength(255).nullable()).optional(),
})

/** An emptied field arrives as null. */
export const givenAnswers = (answers: Record<string, string | null> = {}) =>
  Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, answer ?? '']))
