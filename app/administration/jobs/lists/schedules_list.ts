import db from '#platform/db'
import { findJob, scheduledJobs } from '#platform/jobs/define_job'
import { cronInWords } from '#platform/jobs/schedules/cron_in_words'
import { defineList } from '#platform/lists/define_list'
import { currentTenantId } from '#platform/tenancy/scope'

const STATE = `CASE WHEN s.is_enabled THEN 'active' ELSE 'inactive' END`

/** What the clock asks for in the company. */
export const schedulesList = defineList({
  name: 'scheduled_jobs',
  labels: 'administration.schedules',
  permission: 'jobs.manage',
  path: () => '/system/jobs/schedules',
  key: 's.id',
  id: 's.uuid',
  from: () =>
    db
      .from('scheduled_jobs as s')
      .where('s.tenant_id', currentTenantId())
      .whereNull('s.deleted_at')
      .whereIn(
        's.job_name',
        scheduledJobs().map(({ name }) => name)
      ),
  columns: [
    {
      key: 'name',
      kind: 'text',
      sql: 's.job_name',
      filterSql: null,
      required: true,
      primary: true,
    },
    { key: 'when', kind: 'text', sql: 's.schedule_expression', filterSql: null, sortable: false },
    { key: 'state', kind: 'status', sql: STATE },
    { key: 'nextRunAt', kind: 'datetime', sql: 's.next_run_at' },
    { key: 'lastRunAt', kind: 'datetime', sql: 's.last_run_at' },
    { key: 'lastStatus', kind: 'status', sql: 's.last_run_status' },
    { key: 'runCount', kind: 'number', sql: 's.run_count', hidden: true },
    { key: 'failureCount', kind: 'number', sql: 's.failure_count', hidden: true },
    { key: 'priority', kind: 'number', sql: 's.priority', hidden: true },
  ],
  extra: { zone: 's.timezone' },
  filters: [
    {
      key: 'state',
      kind: 'choice',
      options: ['active', 'inactive'],
    },
  ],
  defaultSort: 'name',
  toRow: (raw, { i18n, me }) => ({
    name: i18n.t(`platform.jobs.names.${raw.name}`),
    when: `${cronInWords(raw.when, i18n.locale)} (${raw.zone})`,
    state: {
      value: raw.state,
      label: i18n.t(`administration.schedules.filters.state.${raw.state}`),
    },
    lastStatus: raw.lastStatus && {
      value: raw.lastStatus,
      label: i18n.t(`administration.schedules.ended.${raw.lastStatus}`),
    },
    href: `/system/jobs/schedules/${raw.id}`,
    isEnabled: raw.state === 'active',
    canSwitch: !findJob(raw.name)?.schedule?.core || me.can('system.jobs'),
  }),
})
