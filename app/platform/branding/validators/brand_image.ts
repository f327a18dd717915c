import vine from '@vinejs/vine'

/** Id of the upload. */
export const brandImageValidator = vine.create({ image: vine.string().uuid() })
