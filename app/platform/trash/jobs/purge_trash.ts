import db from '#platform/db'
import { clock } from '#platform/clock'
import { defineJob } from '#platform/jobs/define_job'
import { currentTenantId } from '#platform/tenancy/scope'
import { trashKinds, type TrashKind } from '#platform/trash/define_trash_kind'
import { purgeRecord } from '#platform/trash/purge_record'
import { setting } from '#platform/settings/setting'
import { trashDays } from '#platform/trash/settings'

const AT_ONCE = 200

/** What has been in the trash for its days goes for good; evidence stays. */
export const purgeTrash = defineJob({
  name: 'purge_trash',
  schedule: { cron: '40 2 * * *', zone: 'UTC', core: true },
  timeoutSeconds: 1800,
  async handle() {
    for (const kind of trashKinds()) {
      for (const record of await overdue(kind)) await purgeRecord(kind, record)
    }
  },
})

/** The oldest first; what is more than this goes the next night. */
async function overdue({ model, evidence }: TrashKind): Promise<any[]> {
  const due = clock
    .now()
    .minus({ days: await setting(trashDays) })
    .toISO()!
  const rows = await db
    .from(`${model.table} as t`)
    .where('t.tenant_id', currentTenantId())
    .where('t.deleted_at', '<', due)
    .if(evidence, (query) => query.whereRaw(`NOT (${evidence})`))
    .orderBy('t.deleted_at')
    .limit(AT_ONCE)
    .select('t.id')
  const ids = rows.map(({ id }: { id: number }) => id)
  return model.query().sideload({ withTrashed: true }).whereIn('id', ids).orderBy('id')
}
