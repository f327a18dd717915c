import type { I18n } from '@adonisjs/i18n'
import db from '#platform/db'
import { NotFound } from '#platform/errors'
import { findList, type ListContext } from '#platform/lists/define_list'
import { currentTenantId } from '#platform/tenancy/scope'
import { isUuid } from '#platform/text/addresses'
import { undoOffer } from '#platform/undo/undoable_run'
import type { BulkSummary } from '#platform/lists/bulk/types'

/** What was done to many rows, in numbers. @throws NotFound for what somebody else asked for */
export async function bulkSummary({ me, i18n, params }: ListContext): Promise<BulkSummary> {
  if (!isUuid(params.run)) throw new NotFound()
  const { rows } = await db.rawQuery(SUMMARY, {
    tenant: currentTenantId(),
    run: params.run,
    me: me.id,
  })
  if (!rows[0]) throw new NotFound()
  await import('#start/lists')
  const { back, counts } = rows[0]
  const undo = await undoOffer(params.run, me.id)
  return { title: titleOf(rows[0], i18n), back, counts, undo }
}

/** An undo says itself what it took back. */
function titleOf({ list, action, of }: Record<string, string>, i18n: I18n) {
  if (of) return i18n.t('platform.undo.done', { of })
  const definition = findList(list)
  if (!definition) throw new NotFound()
  return i18n.t('platform.bulk.title', { action: i18n.t(`${definition.labels}.bulk.${action}`) })
}

const SUMMARY = `
SELECT r.payload->>'list' AS list, r.payload->>'action' AS action, r.payload->>'back' AS back, r.payload->>'of' AS of,
  (SELECT coalesce(jsonb_object_agg(outcome, count), '{}') FROM (
    SELECT e->>'outcome' AS outcome, count(*)::int AS count
    FROM jsonb_array_elements(r.result->'rows') AS e GROUP BY 1) AS counted) AS counts
FROM job_runs r
WHERE r.tenant_id = :tenant AND r.uuid = :run AND r.user_id = :me AND r.job_name IN ('run_bulk', 'undo_run') AND r.status = 'completed'`
