import vine from '@vinejs/vine'

const resume = vine.object({
  block: vine.number().min(0).max(100_000).withoutDecimals().optional(),
  videos: vine.record(vine.number().min(0).max(1_000_000)).maxLength(50).optional(),
})

export const heartbeatValidator = vine.create({
  sitting: vine.string().uuid(),
  activeSeconds: vine.number().min(0).max(3600),
  seenPercent: vine.number().min(0).max(100).optional(),
  resume: resume.optional(),
})

export const noteValidator = vine.create({
  text: vine.string().maxLength(100_000).nullable(),
  base: vine.string().maxLength(40).nullable(),
})

export const marksValidator = vine.create({
  kind: vine.enum(['notes', 'bookmarks'] as const).optional(),
  search: vine.string().trim().maxLength(200).optional(),
  course: vine.string().maxLength(255).optional(),
  before: vine.string().maxLength(40).optional(),
})
