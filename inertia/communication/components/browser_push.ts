import { sendJson } from '~/ui/send_json'

/** `none`: this browser cannot; `denied`: its owner said no to it; `off` and `on`: on this device. */
export type PushState = 'none' | 'denied' | 'off' | 'on'

const WORKER = '/push-worker.js'

const isAble = () => 'serviceWorker' in navigator && 'PushManager' in window

/** How it stands on this device. @returns with the hash by which the server knows it */
export async function pushState(): Promise<{ state: PushState; hash: string | null }> {
  if (!isAble()) return { state: 'none', hash: null }
  if (Notification.permission === 'denied') return { state: 'denied', hash: null }
  const subscription = await present()
  return subscription
    ? { state: 'on', hash: await hashOf(subscription.endpoint) }
    : { state: 'off', hash: null }
}

/** Asks its owner and subscribes this device. @returns whether news come here from now on */
export async function turnOnPush(): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false
  const answer = await fetch('/me/notifications/push-key')
  const { publicKey } = (await answer.json()) as { publicKey: string }
  const registration = await navigator.serviceWorker.register(WORKER)
  await navigator.serviceWorker.ready
  // One with another key of ours is of no use any more.
  await (await registration.pushManager.getSubscription())?.unsubscribe()
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  })
  const { endpoint, keys } = subscription.toJSON()
  const saved = await sendJson('POST', '/me/notifications/devices', { endpoint, keys })
  if (saved?.status === 201) return true
  await subscription.unsubscribe()
  return false
}

/** The browser forgets it; the server is told by whoever asks for this. */
export const turnOffPush = async () => (await present())?.unsubscribe()

async function present() {
  const registration = await navigator.serviceWorker.getRegistration('/')
  return registration?.pushManager.getSubscription()
}

/** As the server keeps it: the first 40 digits of SHA-256. */
async function hashOf(endpoint: string) {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(endpoint))
  return [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 40)
}
