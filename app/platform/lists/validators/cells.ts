import vine from '@vinejs/vine'

export const cellsValidator = vine.create({
  cells: vine
    .array(
      vine.object({
        id: vine.string().uuid(),
        column: vine.string().maxLength(100),
        value: vine.string().maxLength(5000).nullable(),
      })
    )
    .minLength(1)
    .maxLength(500),
})
