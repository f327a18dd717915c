import db from '#platform/db'
import { definedJobs } from '#platform/jobs/define_job'
import { RUN_STATUSES } from '#platform/jobs/run_statuses'
import { defineList } from '#platform/lists/define_list'
import { currentTenantId } from '#platform/tenancy/scope'
import { runAbilities } from '#administration/jobs/run_abilities'

/** Every run of the company that is watched or failed, whoever or whatever asked for it. */
export const runsList = defineList({
  name: 'job_runs',
  labels: 'administration.jobs',
  permission: 'jobs.manage',
  path: () => '/system/jobs',
  key: 'r.id',
  id: 'r.uuid',
  from: () =>
    db
      .from('job_runs as r')
      .joinRaw('LEFT JOIN users u ON u.tenant_id = r.tenant_id AND u.id = r.user_id')
      .where('r.tenant_id', currentTenantId()),
  columns: [
    { key: 'name', kind: 'text', sql: 'r.job_name', required: true, primary: true },
    { key: 'status', kind: 'status', sql: 'r.status', required: true },
    {
      key: 'progress',
      kind: 'progress',
      sql: `CASE WHEN r.status = 'completed' THEN 100 WHEN r.progress_total > 0 THEN 100 * r.progress_done / r.progress_total ELSE 0 END`,
    },
    { key: 'reason', kind: 'text', sql: 'r.error_message', filterSql: null, sortable: false },
    { key: 'startedBy', kind: 'text', sql: `u.first_name || ' ' || u.last_name` },
    { key: 'createdAt', kind: 'datetime', sql: 'r.created_at', required: true },
    {
      key: 'duration',
      kind: 'duration',
      sql: 'extract(epoch FROM r.finished_at - r.started_at)::integer',
    },
    { key: 'attempts', kind: 'number', sql: 'r.attempts', hidden: true },
    { key: 'priority', kind: 'number', sql: 'r.priority', hidden: true },
  ],
  extra: {
    scheduled: 'r.scheduled_job_id IS NOT NULL',
    error_key: 'r.error_key',
    result: 'r.result',
    stopping: 'r.cancel_requested_at IS NOT NULL',
  },
  filters: [
    {
      key: 'status',
      kind: 'choice',
      options: RUN_STATUSES,
    },
    {
      key: 'name',
      kind: 'choice',
      options: async ({ i18n }) =>
        definedJobs().map(({ name }) => ({
          value: name,
          label: i18n.t(`platform.jobs.names.${name}`),
        })),
    },
  ],
  defaultSort: '-createdAt',
  toRow: (raw, { i18n }) => ({
    name: i18n.t(`platform.jobs.names.${raw.name}`),
    status: {
      value: raw.status,
      label:
        raw.status === 'running' && raw.stopping
          ? i18n.t('administration.jobs.stopping')
          : i18n.t(`platform.jobs.filters.status.${raw.status}`),
    },
    reason: raw.reason && reasonOf(raw, i18n),
    startedBy: raw.startedBy ?? i18n.t(`administration.jobs.by.${byWhom(raw)}`),
    href: `/system/jobs/${raw.id}`,
    can: runAbilities(raw.status, raw.stopping),
  }),
})

const byWhom = ({ scheduled }: { scheduled: boolean }) => (scheduled ? 'clock' : 'system')

type Failed = { error_key: string | null; result: { errorParams?: object } | null }

/** A refusal in its own words; anything else broke. */
export const reasonOf = (
  { error_key: key, result }: Failed,
  i18n: { t(key: string, params?: any): string }
) => i18n.t(key ?? 'platform.jobs.failed', result?.errorParams ?? {})
