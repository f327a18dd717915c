import db from '#platform/db'
import { clock } from '#platform/clock'
import { defineJob } from '#platform/jobs/define_job'
import { notify } from '#platform/notifications/notify'
import { currentTenantId } from '#platform/tenancy/scope'

type Expiring = { id: number; name: string; owner: number; expiresAt: Date; days: number }

/** Two weeks and two days before a key ends, its owner is told: each once, however often it runs. */
export const remindOfExpiringKeys = defineJob<object>({
  name: 'remind_of_expiring_keys',
  schedule: { cron: '20 6 * * *', zone: 'UTC' },
  async handle() {
    const { rows } = await db.rawQuery<{ rows: Expiring[] }>(EXPIRING, {
      tenant: currentTenantId(),
      now: clock.now().toISO()!,
    })
    await notify(
      rows.map(({ id, name, owner, expiresAt, days }) => ({
        type: 'platform.key_expires',
        to: [owner],
        about: { type: 'api_keys', id },
        values: { key: name, expires_at: expiresAt.toISOString(), days },
        actionUrl: '/admin/api-keys',
      }))
    )
  },
})

const EXPIRING = `
SELECT * FROM (
  SELECT k.id, k.name, k.user_id AS owner, k.expires_at AS "expiresAt",
    CASE WHEN k.expires_at <= :now::timestamptz + interval '2 days' THEN 2 ELSE 14 END AS days
  FROM api_keys k
  WHERE k.tenant_id = :tenant AND k.is_active AND k.revoked_at IS NULL AND k.user_id IS NOT NULL
    AND k.expires_at > :now AND k.expires_at <= :now::timestamptz + interval '14 days'
) due
WHERE NOT EXISTS (SELECT 1 FROM notification_outbox o WHERE o.tenant_id = :tenant AND o.related_type = 'api_keys'
  AND o.related_id = due.id AND o.notification_type = 'platform.key_expires' AND (o.data->>'days')::int = due.days)
ORDER BY id LIMIT 1000`
