import vine from '@vinejs/vine'

export const lessonValidator = vine.create({
  title: vine.string().trim().minLength(1).maxLength(255),
  /** JSON text: an empty description of a picture must stay empty, not become null. */
  document: vine.string().maxLength(4_000_000),
  minutes: vine.number().withoutDecimals().min(1).max(6000).nullable().optional(),
  notes: vine.string().trim().maxLength(20_000).nullable().optional(),
  revision: vine.number().withoutDecimals().min(1),
})

export const imageValidator = vine.create({ image: vine.string().uuid() })
