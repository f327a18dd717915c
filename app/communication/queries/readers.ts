import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import { defaultTiming } from '#communication/settings'
import type { Reader, Timing } from '#communication/types'

/** A person without what they chose for a type. */
export type Person = Omit<Reader, 'choices'>

/** People who are told something of a type, with what decides how. At most a thousand; strangers are left out. */
export async function readersOf(type: string, userIds: number[]): Promise<Reader[]> {
  const { rows } = await db.rawQuery(
    `SELECT ${COLUMNS}, nullif(p.channels, '[]') AS choices ${FROM}
     LEFT JOIN notification_preferences p ON p.tenant_id = :tenant AND p.user_id = u.id AND p.notification_type = :type
     ORDER BY u.id`,
    { tenant: currentTenantId(), type, users: `{${userIds.join(',')}}` }
  )
  return withTiming(rows)
}

/** The same without what they chose. */
export async function peopleOf(userIds: number[]): Promise<Person[]> {
  const { rows } = await db.rawQuery(`SELECT ${COLUMNS} ${FROM} ORDER BY u.id`, {
    tenant: currentTenantId(),
    users: `{${userIds.join(',')}}`,
  })
  return withTiming(rows)
}

/** Who chose no times gets mails when their company says. */
async function withTiming<Of extends Person>(
  rows: (Omit<Of, 'timing'> & { timing: Timing | null })[]
) {
  const usual = await defaultTiming()
  return rows.map((row) => ({ ...row, timing: row.timing ?? usual }) as Of)
}

const COLUMNS = `u.id, u.email, coalesce(u.display_name, u.first_name || ' ' || u.last_name) AS name, u.locale, u.timezone,
  u.status = 'active' AND u.deleted_at IS NULL AS "isActive",
  EXISTS (SELECT 1 FROM push_subscriptions d WHERE d.tenant_id = :tenant AND d.user_id = u.id) AS "hasDevices",
  CASE WHEN s.user_id IS NOT NULL THEN jsonb_build_object('quietFrom', s.quiet_from, 'quietUntil', s.quiet_until,
    'digestTime', s.digest_time, 'digestWeekday', s.digest_weekday) END AS timing`

const FROM = `
FROM unnest(:users::bigint[]) AS asked (id)
JOIN users u ON u.tenant_id = :tenant AND u.id = asked.id
LEFT JOIN notification_settings s ON s.tenant_id = :tenant AND s.user_id = u.id`
