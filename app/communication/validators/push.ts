import vine from '@vinejs/vine'
import { faultOfUrl } from '#platform/http/outgoing/outgoing_url'

const isServiceAddress = vine.createRule((value, _options, field) => {
  if (typeof value === 'string' && faultOfUrl(value)) {
    field.report('The {{ field }} field must be a public address', 'url', field)
  }
})

const key = (most: number) =>
  vine
    .string()
    .regex(/^[A-Za-z0-9_-]+=*$/)
    .maxLength(most)

/** As `PushSubscription.toJSON` says it. The address is one that we will ask: never of a private network. */
export const subscriptionValidator = vine.create({
  endpoint: vine.string().maxLength(2000).use(isServiceAddress()),
  keys: vine.object({ p256dh: key(200), auth: key(100) }),
})
