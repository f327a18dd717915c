import vine from '@vinejs/vine'

export const gradesValidator = vine.create({
  grades: vine
    .array(
      vine.object({
        question: vine.string().uuid(),
        points: vine.number().min(0).max(1000).decimal([0, 2]),
        feedback: vine.string().trim().maxLength(5000).nullable().optional(),
      })
    )
    .minLength(1)
    .maxLength(500),
})
