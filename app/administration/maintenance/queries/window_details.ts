import { activeTenants } from '#platform/tenancy/system'
import { countRunningAttempts } from '#assessments/queries/count_running_attempts'
import { affectedTenants, isOver } from '#administration/maintenance/rules/affected'
import {
  systemWindows,
  type StoredWindow,
} from '#administration/maintenance/queries/stored_windows'
import type { MaintenanceDetails } from '#administration/maintenance/types'

/** A window as its page and programs see it. */
export async function windowDetails(window: StoredWindow): Promise<MaintenanceDetails> {
  const named = affectedTenants(window)
  const tenants = named.length > 0 ? await activeTenants() : []
  return {
    id: window.uuid,
    title: window.title,
    text: window.description ?? '',
    translations: window.translations,
    kind: window.maintenance_type,
    priority: window.priority,
    state: window.status,
    effect: window.effect,
    zone: window.timezone,
    startsAt: window.scheduled_start_at.toISOString(),
    endsAt: window.scheduled_end_at.toISOString(),
    actualStartAt: window.actual_start_at?.toISOString() ?? null,
    actualEndAt: window.actual_end_at?.toISOString() ?? null,
    companies: tenants
      .filter(({ id }) => named.includes(id))
      .map(({ uuid, name }) => ({ id: uuid, name })),
    features: window.affects_features ?? [],
    notes: window.completion_notes,
    toldAt: window.notification_sent_at?.toISOString() ?? null,
    runningAttempts: isOver(window)
      ? 0
      : await countRunningAttempts(named, window.scheduled_start_at),
    timeGivenSeconds: window.time_given_seconds,
    overlaps: isOver(window) ? [] : await overlapping(window),
  }
}

/** Others that are planned for the same time: one of them may be a mistake. */
async function overlapping(window: StoredWindow) {
  const rows = await systemWindows()
    .whereNot('uuid', window.uuid)
    .whereIn('status', ['planned', 'in_progress'])
    .where('scheduled_start_at', '<', window.scheduled_end_at)
    .where('scheduled_end_at', '>', window.scheduled_start_at)
    .orderBy('scheduled_start_at')
    .limit(10)
    .select('uuid', 'title')
  return rows.map(({ uuid, title }: StoredWindow) => ({ id: uuid, title }))
}
