import db from '#platform/db'
import { NotFound } from '#platform/errors'
import { findList, type ListContext } from '#platform/lists/define_list'
import { currentTenantId } from '#platform/tenancy/scope'
import { isUuid } from '#platform/text/addresses'
import type { BulkSummary } from '#platform/lists/bulk/types'

/** What was done to many rows, in numbers. @throws NotFound for what somebody else asked for */
export async function bulkSummary({ me, i18n, params }: ListContext): Promise<BulkSummary> {
  if (!isUuid(params.run)) throw new NotFound()
  const { rows } = await db.rawQuery(SUMMARY, {
    tenant: currentTenantId(),
    run: params.run,
    me: me.id,
  })
  await import('#start/lists')
  const definition = findList(rows[0]?.list)
  if (!definition) throw new NotFound()
  const { action, back, counts } = rows[0]
  return { action: i18n.t(`${definition.labels}.bulk.${action}`), back, counts }
}

const SUMMARY = `
SELECT r.payload->>'list' AS list, r.payload->>'action' AS action, r.payload->>'back' AS back,
  (SELECT coalesce(jsonb_object_agg(outcome, count), '{}') FROM (
    SELECT e->>'outcome' AS outcome, count(*)::int AS count
    FROM jsonb_array_elements(r.result->'rows') AS e GROUP BY 1) AS counted) AS counts
FROM job_runs r
WHERE r.tenant_id = :tenant AND r.uuid = :run AND r.user_id = :me AND r.job_name = 'run_bulk' AND r.status = 'completed'`
