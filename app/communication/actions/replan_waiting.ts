import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { notificationType, type Priority } from '#platform/notifications/define_notification'
import { peopleOf } from '#communication/queries/readers'
import { preferencesOf } from '#communication/queries/preferences'
import { planDelivery } from '#communication/rules/plan_delivery'
import type { Plan } from '#communication/types'

const MOST_WAITING = 5000

type Waiting = { id: number; type: string; priority: Priority; expiresAt: Date | null }

/** Decides anew about the mails that wait for somebody, after they changed their mind. */
export async function replanWaiting(userId: number) {
  const waiting = await waitingFor(userId)
  if (waiting.length === 0) return
  const [person] = await peopleOf([userId])
  const { choices } = await preferencesOf(userId)
  const plans = waiting.map(({ id, type, priority, expiresAt }) => {
    const reader = { ...person, choices: choices.get(type) ?? null }
    const news = { priority, expiresAt: expiresAt?.toISOString() ?? null }
    return {
      id,
      ...columnsOf(planDelivery(notificationType(type), 'mail', news, reader, clock.now())),
    }
  })
  await db.rawQuery(UPDATE, {
    tenant: currentTenantId(),
    plans: JSON.stringify(plans),
    now: clock.now().toISO()!,
  })
}

async function waitingFor(userId: number): Promise<Waiting[]> {
  const { rows } = await db.rawQuery(WAITING, {
    tenant: currentTenantId(),
    user: userId,
    most: MOST_WAITING,
  })
  return rows
}

const WAITING = `
SELECT d.id, n.notification_type AS type, n.priority, n.expires_at AS "expiresAt"
FROM notification_deliveries d
JOIN notifications n ON n.tenant_id = :tenant AND n.id = d.notification_id
WHERE d.tenant_id = :tenant AND d.user_id = :user AND d.state = 'waiting' AND d.channel = 'mail'
ORDER BY d.id LIMIT :most FOR UPDATE OF d`

/** What may go at once goes with the next quarter of an hour. */
function columnsOf(plan: Plan) {
  const now = clock.now().toISO()!
  if (plan.state === 'now')
    return { state: 'waiting', reason: 'quiet', send_at: now, off_since: null }
  return {
    state: plan.state,
    reason: plan.reason,
    send_at: 'sendAt' in plan ? plan.sendAt : null,
    off_since: 'offSince' in plan ? plan.offSince : null,
  }
}

const UPDATE = `
UPDATE notification_deliveries d SET state = plan.state, reason = plan.reason, send_at = plan.send_at,
  off_since = plan.off_since, updated_at = :now
FROM jsonb_to_recordset(:plans::jsonb) AS plan (id bigint, state text, reason text, send_at timestamptz,
  off_since timestamptz)
WHERE d.tenant_id = :tenant AND d.id = plan.id`
