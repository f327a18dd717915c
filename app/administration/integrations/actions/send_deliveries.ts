import { DateTime } from 'luxon'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { post } from '#platform/http/outgoing/post'
import Integration from '#administration/integrations/models/integration'
import {
  settleDeliveries,
  type Outcome,
} from '#administration/integrations/actions/settle_deliveries'
import {
  claimDeliveries,
  type Claimed,
} from '#administration/integrations/queries/claim_deliveries'
import { nextDue } from '#administration/integrations/queries/next_due'
import { signedHeaders } from '#administration/integrations/rules/sign_message'

const TIMEOUT_MILLISECONDS = 10_000
const MOST_BYTES = 4000
/** When the limit of this minute is used up. */
const LOOK_AGAIN_SECONDS = 10

/**
 * Sends messages of an integration that are due. Other systems are waited for outside of any
 * transaction: messages are claimed in one and settled in another.
 *
 * @returns when the next one is due, null for none
 */
export async function sendDeliveries(
  tenantId: number,
  integrationId: number
): Promise<DateTime | null> {
  const claimed = await db.asTenant(tenantId, () => claim(integrationId))
  if (!claimed) return null
  const { integration, deliveries } = claimed
  const outcomes = await Promise.all(deliveries.map((delivery) => sendOne(integration, delivery)))
  return db.asTenant(tenantId, async () => {
    if (outcomes.length > 0) await settleDeliveries(integrationId, outcomes)
    const next = await nextDue(integrationId)
    const isHeldBack = outcomes.length === 0 && next !== null && next <= clock.now()
    return isHeldBack ? clock.now().plus({ seconds: LOOK_AGAIN_SECONDS }) : next
  })
}

async function claim(integrationId: number) {
  const integration = await Integration.find(integrationId)
  if (!integration) return null
  const { perMinute } = integration.rateLimitConfig
  return { integration, deliveries: await claimDeliveries(integrationId, perMinute) }
}

async function sendOne(integration: Integration, delivery: Claimed): Promise<Outcome> {
  const message = { id: delivery.eventId, at: clock.now().toJSDate(), body: delivery.body }
  const answer = await post({
    url: integration.webhookUrl!,
    headers: {
      ...signedHeaders(message, integration.secrets),
      'content-type': 'application/json',
      'user-agent': 'Stoa-Webhooks/1',
    },
    body: delivery.body,
    timeoutMilliseconds: TIMEOUT_MILLISECONDS,
    mostBytes: MOST_BYTES,
  })
  return { delivery, answer, fault: answer.fault ?? faultOfStatus(answer.status!) }
}

/** Redirects are not followed: who is asked has to say their address themselves. */
function faultOfStatus(status: number) {
  if (status >= 200 && status < 300) return null
  if (status === 410) return 'gone'
  return status >= 300 && status < 400 ? 'redirect' : 'status'
}
