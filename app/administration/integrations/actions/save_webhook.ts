import { findEvent } from '#platform/events/define_event'
import { NotFound } from '#platform/errors'
import { faultOfUrl } from '#platform/http/outgoing/outgoing_url'
import Integration from '#administration/integrations/models/integration'
import { UnusableAddress } from '#administration/integrations/errors'

export type Webhook = {
  name: string
  description?: string | null
  url: string
  events: string[]
  /** Messages per minute that the receiver can take. */
  perMinute: number
}

/**
 * Another system that is told what happens, from now on.
 *
 * @returns the secret it checks signatures with, for this once
 * @throws UnusableAddress
 * @throws NotFound when there is no such event
 */
export async function createWebhook(values: Webhook) {
  const integration = new Integration()
  const secret = integration.renewSecret(0)
  await integration
    .merge({
      ...columnsOf(values),
      slug: await freeSlug(values.name),
      integrationType: 'webhook',
      version: '1',
      status: 'pending',
      isEnabled: true,
    })
    .save()
  return { integration: await integration.refresh(), secret }
}

/** What it hears of, where, and how fast. @throws UnusableAddress @throws NotFound */
export const changeWebhook = (integration: Integration, values: Webhook) =>
  integration.merge(columnsOf(values)).save()

function columnsOf({ name, description = null, url, events, perMinute }: Webhook) {
  const fault = faultOfUrl(url)
  if (fault) throw new UnusableAddress(fault)
  if (!events.every(findEvent)) throw new NotFound()
  return {
    name,
    description,
    webhookUrl: url,
    configuration: { events },
    rateLimitConfig: { perMinute },
  }
}

async function freeSlug(name: string) {
  const words = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
  const base = words.replace(/^-|-$/g, '').slice(0, 200) || 'webhook'
  const taken = await Integration.query().whereLike('slug', `${base}%`).limit(1000).select('slug')
  const slugs = new Set(taken.map(({ slug }) => slug))
  let slug = base
  for (let number = 2; slugs.has(slug); number++) slug = `${base}-${number}`
  return slug
}
