import { createHmac, randomBytes } from 'node:crypto'

const PREFIX = 'whsec_'

type Message = { id: string; at: Date; body: string }

/** A secret in the form that libraries for Standard Webhooks expect. */
export const newWebhookSecret = () => `${PREFIX}${randomBytes(32).toString('base64')}`

/**
 * Headers by which a receiver knows that a message is ours and new, as in the specification
 * Standard Webhooks; a signature for each secret.
 */
export function signedHeaders({ id, at, body }: Message, secrets: string[]) {
  const timestamp = String(Math.floor(at.getTime() / 1000))
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`
  })
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}
