import vine from '@vinejs/vine'

/** Whether the events exist and the address may be sent to is asked by the action. */
export const webhookValidator = vine.create({
  name: vine.string().trim().minLength(1).maxLength(255),
  description: vine.string().trim().maxLength(1000).nullable().optional(),
  url: vine.string().trim().maxLength(500),
  events: vine.array(vine.string().maxLength(100)).minLength(1).maxLength(100).distinct(),
  perMinute: vine.number().withoutDecimals().min(1).max(6000),
})

export const switchValidator = vine.create({ isEnabled: vine.boolean() })

/** Hours for which the secret before is still used. */
export const rotationValidator = vine.create({ overlapHours: vine.number().in([0, 24, 168]) })

export const testEventValidator = vine.create({ event: vine.string().maxLength(100) })
