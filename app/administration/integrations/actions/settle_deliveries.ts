import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import type { OutgoingAnswer } from '#platform/http/outgoing/post'
import Integration from '#administration/integrations/models/integration'
import { pauseIntegration } from '#administration/integrations/actions/pause_integration'
import { nextAttempt } from '#administration/integrations/rules/next_attempt'
import type { Claimed } from '#administration/integrations/queries/claim_deliveries'

/** `fault` is null when the message arrived. */
export type Outcome = { delivery: Claimed; answer: OutgoingAnswer; fault: string | null }

/** Failed tries in a row after which nothing more is sent until somebody looks at it. */
const MOST_ERRORS = 20

/** Writes down what became of messages, and how their receiver is doing. */
export async function settleDeliveries(integrationId: number, outcomes: Outcome[]) {
  const integration = await Integration.query().where('id', integrationId).forUpdate().first()
  if (!integration) return
  await writeOutcomes(outcomes)
  // Tests tell the person who asked for them; only good news is news of the integration.
  const telling = outcomes.filter(({ delivery, fault }) => delivery.kind !== 'test' || !fault)
  const last = telling.at(-1)
  if (!last) return
  await noteHealth(integration, telling)
  const isGone = telling.some(({ fault }) => fault === 'gone')
  if (isGone || integration.errorCount >= MOST_ERRORS) await pauseIntegration(integration)
}

/** Not an edit of the record: it writes no history. */
async function noteHealth(integration: Integration, outcomes: Outcome[]) {
  const last = outcomes.at(-1)!
  const lastGood = outcomes.findLastIndex(({ fault }) => !fault)
  const errorCount =
    lastGood === -1 ? integration.errorCount + outcomes.length : outcomes.length - 1 - lastGood
  const values = {
    status: last.fault ? 'error' : integration.isEnabled ? 'active' : integration.status,
    error_count: errorCount,
    last_error: last.fault ? faultText(last) : null,
    ...(lastGood !== -1 && { last_sync_at: clock.now().toISO() }),
  }
  await db
    .from('integrations')
    .where({ tenant_id: currentTenantId(), id: integration.id })
    .update(values)
  integration.errorCount = errorCount
}

/** As kept: the name of the fault, with the status of the answer where there was one. */
const faultText = ({ fault, answer }: Outcome) =>
  fault === 'status' ? `status:${answer.status}` : fault!

async function writeOutcomes(outcomes: Outcome[]) {
  await db.rawQuery(WRITE, {
    tenant: currentTenantId(),
    rows: JSON.stringify(outcomes.map(rowOf)),
  })
}

function rowOf({ delivery, answer, fault }: Outcome) {
  const now = clock.now()
  const isLast = delivery.kind === 'test' || fault === 'gone'
  const next = fault && !isLast ? nextAttempt(delivery.attempts, now) : null
  return {
    id: delivery.id,
    state: !fault ? 'delivered' : next ? 'waiting' : 'failed',
    next: (next ?? now).toISO(),
    finished: next ? null : now.toISO(),
    status: answer.status,
    body: answer.body,
    fault,
    ms: answer.milliseconds,
    try: [
      { at: now.toUTC().toISO(), status: answer.status, fault, milliseconds: answer.milliseconds },
    ],
  }
}

const WRITE = `
UPDATE integration_deliveries d SET state = r.state, next_attempt_at = r.next, finished_at = r.finished,
  answer_status = r.status, answer_body = r.body, fault = r.fault, duration_ms = r.ms, tries = d.tries || r.try
FROM jsonb_to_recordset(:rows::jsonb) AS r (id bigint, state text, next timestamptz, finished timestamptz,
  status integer, body text, fault text, ms integer, try jsonb)
WHERE d.tenant_id = :tenant AND d.id = r.id`
