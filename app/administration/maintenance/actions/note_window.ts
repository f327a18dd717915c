import { recordAudit } from '#platform/audit/audit'
import type { StoredWindow } from '#administration/maintenance/queries/stored_windows'

/** The installation is no company: its history is that of whoever decides. */
export function noteWindow(window: StoredWindow, what: string) {
  recordAudit({
    action: `maintenance_${what}`,
    resourceType: 'system_maintenance',
    resourceId: window.id,
    category: 'system',
    severity: 'high',
    newValues: {
      title: window.title,
      effect: window.effect,
      startsAt: window.scheduled_start_at,
      endsAt: window.scheduled_end_at,
    },
  })
}
