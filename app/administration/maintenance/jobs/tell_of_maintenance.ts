import db from '#platform/db'
import { clock } from '#platform/clock'
import { defineJob } from '#platform/jobs/define_job'
import { notify } from '#platform/notifications/notify'
import { currentTenantId, scopes } from '#platform/tenancy/scope'
import { activeTenants } from '#platform/tenancy/system'
import { affectedTenants } from '#administration/maintenance/rules/affected'
import {
  findWindow,
  writeWindow,
  type StoredWindow,
} from '#administration/maintenance/queries/stored_windows'

type What = 'announced' | 'changed' | 'cancelled'

const PEOPLE_AT_ONCE = 5000

/** Tells everybody who feels a window of it, and once more when it is changed: each once, however often it runs. */
export const tellOfMaintenance = defineJob<{ window: string; what: What }>({
  name: 'tell_of_maintenance',
  timeoutSeconds: 1800,
  async handle({ window: uuid, what }, run) {
    const window = await findWindow(uuid)
    const affected = affectedTenants(window)
    const tenants = (await activeTenants()).filter(
      ({ id }) => affected.length === 0 || affected.includes(id)
    )
    for (const [index, { id }] of tenants.entries()) {
      await scopes.exit(() => db.asTenant(id, () => tellTenant(window, what)))
      await run.progress(index + 1, tenants.length)
    }
    const sentAt = clock.now().toJSDate()
    await writeWindow(window, { notification_sent: true, notification_sent_at: sentAt })
  },
})

async function tellTenant(window: StoredWindow, what: What) {
  const values = {
    what,
    effect: window.effect,
    starts_at: window.scheduled_start_at.toISOString(),
    ends_at: window.scheduled_end_at.toISOString(),
  }
  if (await wasTold(window, values)) return
  for (
    let after = 0, to: number[];
    (to = await peopleAfter(after)).length > 0;
    after = to.at(-1)!
  ) {
    await notify({
      type: 'administration.maintenance',
      to,
      about: { type: 'system_maintenance', id: window.id },
      values,
      actionUrl: '/status',
      priority: window.priority === 'critical' ? 'urgent' : 'normal',
      expiresAt: clock.fromDate(window.scheduled_end_at),
    })
  }
}

async function wasTold({ id }: StoredWindow, values: object) {
  const row = await db
    .from('notification_outbox')
    .where({
      tenant_id: currentTenantId(),
      related_type: 'system_maintenance',
      related_id: id,
      notification_type: 'administration.maintenance',
    })
    .whereRaw('data @> ?::jsonb', [JSON.stringify(values)])
    .first()
  return row !== null && row !== undefined
}

async function peopleAfter(id: number): Promise<number[]> {
  const rows = await db
    .from('users')
    .where({ tenant_id: currentTenantId(), status: 'active' })
    .whereNull('deleted_at')
    .where('id', '>', id)
    .orderBy('id')
    .limit(PEOPLE_AT_ONCE)
    .select('id')
  return rows.map((row: { id: number }) => row.id)
}
