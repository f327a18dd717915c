import vine from '@vinejs/vine'

export const accentValidator = vine.create({ color: vine.string().regex(/^#[0-9a-f]{6}$/i) })
