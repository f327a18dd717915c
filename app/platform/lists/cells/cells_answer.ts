import vine from '@vinejs/vine'

/** How many cells were changed. */
export const cellsAnswer = vine.create({ saved: vine.number() })
