import vine from '@vinejs/vine'

const reason = () => vine.string().trim().maxLength(500)

export const leaveValidator = vine.create({ reason: reason().optional() })
