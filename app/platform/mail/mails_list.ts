import { containing } from '#platform/search/containing'
import db from '#platform/db'
import { defineList } from '#platform/lists/define_list'
import { currentTenantId } from '#platform/tenancy/scope'

/** Every mail with what became of it. */
export const mailsList = defineList({
  name: 'mails',
  labels: 'platform.mails',
  permission: 'mailbox.view',
  path: () => '/admin/mails',
  key: 'm.id',
  id: 'm.uuid',
  from: () => db.from('outgoing_mails as m').where('m.tenant_id', currentTenantId()),
  columns: [
    { key: 'subject', kind: 'text', sql: 'm.subject', required: true, primary: true },
    { key: 'to', kind: 'text', sql: 'm.to_address', required: true },
    { key: 'status', kind: 'status', sql: 'm.status', required: true },
    { key: 'createdAt', kind: 'datetime', sql: 'm.created_at', required: true },
    { key: 'sentAt', kind: 'datetime', sql: 'm.sent_at', hidden: true },
  ],
  filters: [
    {
      key: 'status',
      kind: 'choice',
      options: ['queued', 'sent', 'kept', 'failed', 'bounced'],
    },
  ],
  search: (query, words) =>
    query.where((any) =>
      any.whereILike('m.to_address', containing(words)).orWhereILike('m.subject', containing(words))
    ),
  defaultSort: '-createdAt',
  toRow: ({ id, status }, { i18n }) => ({
    status: { value: status, label: i18n.t(`platform.mails.filters.status.${status}`) },
    href: `/admin/mails/${id}`,
  }),
})
