import db from '#platform/db'
import { defineList } from '#platform/lists/define_list'
import { RUN_STATUSES } from '#platform/jobs/run_statuses'
import { currentTenantId } from '#platform/tenancy/scope'

/** What oneself started; those of everybody are at `/system/jobs`. */
export const jobRunsList = defineList({
  name: 'jobs',
  labels: 'platform.jobs',
  permission: 'jobs.view',
  path: () => '/jobs',
  key: 'r.id',
  id: 'r.uuid',
  from: ({ me }) =>
    db.from('job_runs as r').where('r.tenant_id', currentTenantId()).where('r.user_id', me.id),
  columns: [
    {
      key: 'name',
      kind: 'text',
      sql: 'r.job_name',
      filterSql: null,
      required: true,
      primary: true,
    },
    { key: 'status', kind: 'status', sql: 'r.status', required: true },
    {
      key: 'progress',
      kind: 'progress',
      sql: `CASE WHEN r.status = 'completed' THEN 100 WHEN r.progress_total > 0 THEN 100 * r.progress_done / r.progress_total ELSE 0 END`,
    },
    { key: 'createdAt', kind: 'datetime', sql: 'r.created_at', required: true },
    { key: 'finishedAt', kind: 'datetime', sql: 'r.finished_at', hidden: true },
  ],
  filters: [
    {
      key: 'status',
      kind: 'choice',
      options: RUN_STATUSES,
    },
  ],
  defaultSort: '-createdAt',
  toRow: (raw, { i18n }) => ({
    name: i18n.t(`platform.jobs.names.${raw.name}`),
    status: { value: raw.status, label: i18n.t(`platform.jobs.filters.status.${raw.status}`) },
    href: `/jobs/${raw.id}`,
  }),
})
