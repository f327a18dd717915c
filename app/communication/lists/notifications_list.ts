import { containing } from '#platform/search/containing'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { defineList } from '#platform/lists/define_list'
import { currentTenantId } from '#platform/tenancy/scope'
import { notificationType, notificationTypes } from '#platform/notifications/define_notification'
import { notificationHref } from '#communication/queries/bell_lines'
import { wordsOf } from '#communication/words'

/** Everything I was told, one by one. */
export const notificationsList = defineList({
  name: 'notifications',
  labels: 'communication.notifications',
  permission: 'signed_in',
  path: () => '/me/notifications',
  key: 'n.id',
  id: 'n.uuid',
  from: ({ me }) =>
    db
      .from('notifications as n')
      .where('n.tenant_id', currentTenantId())
      .where('n.user_id', me.id)
      .where('n.in_app', true)
      .whereRaw('(n.expires_at IS NULL OR n.expires_at > ?)', [clock.now().toISO()!]),
  columns: [
    { key: 'title', kind: 'text', sql: 'n.title', primary: true, sortable: false },
    { key: 'status', kind: 'status', sql: `CASE WHEN n.is_read THEN 'read' ELSE 'unread' END` },
    { key: 'createdAt', kind: 'datetime', sql: 'n.created_at', required: true },
  ],
  extra: {
    type: 'n.notification_type',
    data: 'n.data',
    done: `(SELECT array_agg(a.action) FROM notification_actions a
      WHERE a.tenant_id = n.tenant_id AND a.notification_id = n.id)`,
  },
  filters: [
    {
      key: 'status',
      kind: 'choice',
      options: ['unread', 'read'],
      where: (query, values) =>
        query.whereIn(
          'n.is_read',
          values.map((value) => value === 'read')
        ),
    },
    {
      key: 'type',
      kind: 'choice',
      options: async ({ i18n }) =>
        notificationTypes().map(({ type }) => ({
          value: type,
          label: i18n.t(`notifications.${type}.name`),
        })),
      where: (query, values) => query.whereIn('n.notification_type', values),
    },
  ],
  search: (query, words) =>
    query.where((any) =>
      any.whereILike('n.title', containing(words)).orWhereILike('n.message', containing(words))
    ),
  defaultSort: '-createdAt',
  toRow: ({ id, status, type, data, done }, { i18n, me }) => ({
    ...wordsOf(type, data, me),
    status: {
      value: status,
      label: i18n.t(`communication.notifications.filters.status.${status}`),
    },
    href: notificationHref(id),
    isRead: status === 'read',
    actions: Object.keys(notificationType(type).actions ?? {})
      .filter((action) => !done?.includes(action))
      .map((key) => ({ key, label: i18n.t(`notifications.${type}.actions.${key}.label`) })),
  }),
  bulk: [{ key: 'read' }, { key: 'unread' }],
})
