import { clock } from '#platform/clock'
import { SEND_WEBHOOKS } from '#platform/events/announce'
import { defineJob, type Job } from '#platform/jobs/define_job'
import { enqueue } from '#platform/jobs/enqueue'
import { currentTenantId } from '#platform/tenancy/scope'
import { sendDeliveries } from '#administration/integrations/actions/send_deliveries'

/** Sends what is due of one integration, and comes back for what is left. */
export const sendWebhooks: Job<{ integration: number }> = defineJob<{ integration: number }>({
  ...SEND_WEBHOOKS,
  timeoutSeconds: 60,
  async handle({ integration }) {
    const next = await sendDeliveries(currentTenantId(), integration)
    if (!next) return
    // What is due and was not taken waits for the limit of its minute, or for its turn.
    const startAfter = next > clock.now() ? next.toJSDate() : undefined
    await enqueue(sendWebhooks, { integration }, { startAfter })
  },
})
