import { containing } from '#platform/search/containing'
import i18nManager from '@adonisjs/i18n/services/main'
import { auditRows } from '#reporting/queries/audit_rows'
import { defineList, type ListContext, type ListDefinition } from '#platform/lists/define_list'
import { currentTenantId } from '#platform/tenancy/scope'
import { changesInWords } from '#reporting/rules/changes_in_words'
import { actionWord, recordWord } from '#reporting/rules/words'

const CATEGORIES = ['authentication', 'authorization', 'data_change', 'system', 'security']

/** The severe ones first. */
const SEVERITIES = ['critical', 'high', 'medium', 'low']

const common = {
  labels: 'reporting.audit',
  permission: 'audit.view',
  key: 'a.id',
  id: 'a.uuid',
  columns: [
    { key: 'createdAt', kind: 'datetime', sql: 'a.created_at', required: true, primary: true },
    { key: 'actor', kind: 'text', sql: 'a.actor_label' },
    { key: 'action', kind: 'text', sql: 'a.action' },
    { key: 'record', kind: 'text', sql: 'a.resource_type' },
    { key: 'changes', kind: 'text', sql: 'a.description', sortable: false },
    { key: 'severity', kind: 'text', sql: 'a.severity', hidden: true },
    { key: 'ip', kind: 'text', sql: 'host(a.ip_address)', hidden: true },
    { key: 'request', kind: 'text', sql: 'a.request_id', hidden: true },
  ],
  extra: { oldValues: 'a.old_values', newValues: 'a.new_values' },
  filters: [
    {
      key: 'category',
      kind: 'choice',
      options: CATEGORIES,
      where: (query, values) => query.whereIn('a.category', values),
    },
    { key: 'severity', kind: 'choice', options: SEVERITIES },
    { key: 'action', kind: 'choice', options: choicesOf('actions') },
    { key: 'record', kind: 'choice', options: choicesOf('records') },
  ],
  search: (query, words) =>
    query.where((any) =>
      any
        .whereILike('a.actor_label', containing(words))
        .orWhere('a.action', words)
        .orWhere('a.resource_type', words)
    ),
  defaultSort: '-createdAt',
  toRow: ({ id, oldValues, newValues, action, record, changes, severity }, { i18n }) => ({
    href: `/admin/audit/${id}`,
    severity: i18n.t(`reporting.audit.filters.severity.${severity}`),
    action: actionWord(action, i18n),
    record: record ? recordWord(record, i18n) : '',
    changes: changes ?? changesInWords(oldValues, newValues),
  }),
} satisfies Omit<ListDefinition, 'name' | 'path' | 'from'>

/** Who did what, when: the rows of `audit_logs`, which nobody can change. */
export const auditList = defineList({
  ...common,
  name: 'audit',
  path: () => '/admin/audit',
  from: auditRows,
})

/** What somebody did, and what was done to their account. */
export const personActivityList = defineList({
  ...common,
  name: 'person_activity',
  path: ({ params }) => `/admin/users/${params.person}/activity`,
  about: 'person',
  from: (ctx) =>
    auditRows(ctx).whereRaw(
      `(a.user_id = ${PERSON} OR (a.resource_type IN ('users', 'user_profiles') AND a.resource_id = ${PERSON}))`,
      { tenant: currentTenantId(), person: ctx.params.person }
    ),
})

const PERSON = '(SELECT id FROM users WHERE tenant_id = :tenant AND uuid = :person)'

/** Everything that has a word for the history. */
function choicesOf(group: 'actions' | 'records') {
  const start = `reporting.audit.${group}.`
  return async ({ i18n }: ListContext) =>
    Object.entries(i18nManager.getTranslationsFor(i18n.locale))
      .filter(([key]) => key.startsWith(start))
      .map(([key, label]) => ({ value: key.slice(start.length), label }))
}
