import { containing } from '#platform/search/containing'
import db from '#platform/db'
import { defineList } from '#platform/lists/define_list'
import { currentTenantId } from '#platform/tenancy/scope'
import { isUuid } from '#platform/text/addresses'
import type { StatusValue } from '~/ui/list/cells'

const TONES: Record<string, StatusValue['tone']> = {
  done: 'success',
  skipped: 'neutral',
  forbidden: 'danger',
  missing: 'warning',
}

/** What became of each row that somebody changed together with others; only they see it. */
export const bulkResultsList = defineList({
  name: 'bulk_results',
  labels: 'platform.bulk',
  permission: 'signed_in',
  path: ({ params }) => `/bulk-results/${params.run}`,
  about: 'run',
  key: 'e.position',
  id: `e.row->>'id'`,
  from: ({ me, params }) =>
    db
      .from('job_runs as r')
      .joinRaw(
        `CROSS JOIN LATERAL jsonb_array_elements(r.result->'rows') WITH ORDINALITY AS e(row, position)`
      )
      .where('r.tenant_id', currentTenantId())
      .where('r.uuid', isUuid(params.run) ? params.run : null!)
      .where('r.user_id', me.id)
      .whereIn('r.job_name', ['run_bulk', 'undo_run']),
  columns: [
    { key: 'name', kind: 'text', sql: `e.row->>'name'`, required: true, primary: true },
    { key: 'outcome', kind: 'status', sql: `e.row->>'outcome'`, required: true },
    { key: 'reason', kind: 'text', sql: `e.row->>'reason'`, sortable: false },
  ],
  filters: [
    { key: 'outcome', kind: 'choice', options: ['done', 'skipped', 'forbidden', 'missing'] },
  ],
  search: (query, words) => query.whereRaw(`e.row->>'name' ILIKE ?`, [containing(words)]),
  // Those that went as wanted come last: the others are what one looks for.
  defaultSort: '-outcome',
  toRow: ({ outcome, reason }, { i18n }) => ({
    outcome: {
      value: outcome,
      label: i18n.t(`platform.bulk.filters.outcome.${outcome}`),
      tone: TONES[outcome],
    },
    reason: i18n.t(reason ?? `platform.bulk.reasons.${outcome}`),
  }),
})
