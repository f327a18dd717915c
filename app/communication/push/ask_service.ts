import webPush from 'web-push'
import env from '#start/env'
import { post } from '#platform/http/outgoing/post'
import { vapidKeys } from '#communication/push/vapid'

/** Where a device is reached, and its keys. */
export type Device = { endpoint: string; p256dh: string; auth: string }

/** What `resources/push/worker.js` shows. */
export type Message = {
  id: string
  title: string
  text: string
  language: string
  /** Path of the page that it opens. */
  url: string
  isUrgent: boolean
}

const TIMEOUT_MS = 10_000
const MOST_BYTES = 2000
/** What was not delivered in a day is no news. */
const LIFE_SECONDS = 86_400

/** How a service reaches who runs this installation (RFC 8292, 2.1): it knows https and mailto only. */
function ourAddress() {
  const url = env.get('APP_URL')
  return url.startsWith('https:') ? url : `mailto:no-reply@${new URL(url).hostname}`
}

/**
 * Hands a message to the service of a browser, encrypted so that only the device can read it
 * (RFC 8291), signed with our key (RFC 8292).
 *
 * @returns the status of the service; null when it did not answer
 */
export async function askService(device: Device, message: Message): Promise<number | null> {
  const { endpoint, p256dh, auth } = device
  const { isUrgent, ...shown } = message
  const request = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    JSON.stringify(shown),
    {
      vapidDetails: { subject: ourAddress(), ...vapidKeys() },
      TTL: LIFE_SECONDS,
      urgency: isUrgent ? 'high' : 'normal',
      topic: message.id.replaceAll('-', ''),
    }
  )
  const answer = await post({
    url: request.endpoint,
    headers: request.headers as Record<string, string>,
    body: request.body,
    timeoutMilliseconds: TIMEOUT_MS,
    mostBytes: MOST_BYTES,
  })
  return answer.status
}
