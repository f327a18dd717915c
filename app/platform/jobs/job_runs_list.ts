import db from '#platform/db'
import { defineList } from '#platform/lists/define_list'
import { currentTenantId } from '#platform/tenancy/scope'

/** Jobs that people started and may look at: their own, or all with the system's permission. */
export const jobRunsList = defineList({
  name: 'jobs',
  labels: 'platform.jobs',
  permission: 'jobs.view',
  path: () => '/jobs',
  key: 'r.id',
  id: 'r.uuid',
  from: ({ me }) =>
    db
      .from('job_runs as r')
      .joinRaw('LEFT JOIN users u ON u.tenant_id = r.tenant_id AND u.id = r.user_id')
      .where('r.tenant_id', currentTenantId())
      .if(!me.can('system.jobs'), (query) => query.where('r.user_id', me.id)),
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
    { key: 'startedBy', kind: 'text', sql: `u.first_name || ' ' || u.last_name` },
    { key: 'createdAt', kind: 'datetime', sql: 'r.created_at', required: true },
    { key: 'finishedAt', kind: 'datetime', sql: 'r.finished_at', hidden: true },
  ],
  filters: [
    {
      key: 'status',
      kind: 'choice',
      options: ['waiting', 'running', 'completed', 'failed'],
    },
  ],
  defaultSort: '-createdAt',
  toRow: (raw, { i18n }) => ({
    name: i18n.t(`platform.jobs.names.${raw.name}`),
    status: { value: raw.status, label: i18n.t(`platform.jobs.filters.status.${raw.status}`) },
    href: `/jobs/${raw.id}`,
  }),
})
