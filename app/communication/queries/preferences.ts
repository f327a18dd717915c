import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import { defaultTiming } from '#communication/settings'
import type { Choices, Timing } from '#communication/types'

export type Preferences = { choices: Map<string, Choices>; timing: Timing }

/** How somebody wants to be told, by type; what they never chose is absent. */
export async function preferencesOf(userId: number): Promise<Preferences> {
  const mine = { tenant_id: currentTenantId(), user_id: userId }
  const rows = await db.from('notification_preferences').where(mine)
  const settings = await db.from('notification_settings').where(mine).first()
  return {
    choices: new Map(rows.map((row) => [row.notification_type, row.channels])),
    timing: settings
      ? {
          quietFrom: settings.quiet_from,
          quietUntil: settings.quiet_until,
          digestTime: settings.digest_time,
          digestWeekday: settings.digest_weekday,
        }
      : await defaultTiming(),
  }
}
