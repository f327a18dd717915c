import { containing } from '#platform/search/containing'
import i18nManager from '@adonisjs/i18n/services/main'
import db from '#platform/db'
import { defineList, type ListContext } from '#platform/lists/define_list'
import { currentTenantId } from '#platform/tenancy/scope'
import { changesInWords } from '#reporting/rules/changes_in_words'

const CATEGORIES = ['authentication', 'authorization', 'data_change', 'system', 'security']

/** Who did what, when: the rows of `audit_logs`, which nobody can change. */
export const auditList = defineList({
  name: 'audit',
  labels: 'reporting.audit',
  permission: 'audit.view',
  path: () => '/admin/audit',
  key: 'a.id',
  id: 'a.uuid',
  from: () => db.from('audit_logs as a').where('a.tenant_id', currentTenantId()),
  columns: [
    { key: 'createdAt', kind: 'datetime', sql: 'a.created_at', required: true, primary: true },
    { key: 'actor', kind: 'text', sql: 'a.actor_label' },
    { key: 'action', kind: 'text', sql: 'a.action' },
    { key: 'record', kind: 'text', sql: 'a.resource_type' },
    { key: 'changes', kind: 'text', sql: 'a.description', sortable: false },
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
  toRow: ({ oldValues, newValues, action, record, changes }, { i18n }) => ({
    action: i18n.t(`reporting.audit.actions.${action}`, {}, action),
    record: record ? i18n.t(`reporting.audit.records.${record}`, {}, record) : '',
    changes: changes ?? changesInWords(oldValues, newValues),
  }),
})

/** Everything that has a word for the history. */
function choicesOf(group: 'actions' | 'records') {
  const start = `reporting.audit.${group}.`
  return async ({ i18n }: ListContext) =>
    Object.entries(i18nManager.getTranslationsFor(i18n.locale))
      .filter(([key]) => key.startsWith(start))
      .map(([key, label]) => ({ value: key.slice(start.length), label }))
}
