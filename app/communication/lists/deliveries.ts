import { instantInWords } from '#platform/dates/instant_in_words'
import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import { notificationTypes } from '#platform/notifications/define_notification'
import { wordsOf } from '#communication/words'
import type { ListContext, ListDefinition } from '#platform/lists/define_list'

/** A mail that was written knows best what became of it. */
const STATE = `CASE WHEN d.mail_id IS NULL THEN d.state ELSE m.status END`

const STATES = [
  'shown',
  'queued',
  'waiting',
  'sent',
  'kept',
  'failed',
  'bounced',
  'off',
  'suppressed',
]

/** What became of each notification on each channel. */
export const deliveriesFrom = () =>
  db
    .from('notification_deliveries as d')
    .joinRaw('JOIN notifications n ON n.tenant_id = d.tenant_id AND n.id = d.notification_id')
    .joinRaw('LEFT JOIN outgoing_mails m ON m.tenant_id = d.tenant_id AND m.id = d.mail_id')
    .where('d.tenant_id', currentTenantId())

/** What the person's list and the administrator's have in common. */
export const deliveries = {
  labels: 'communication.deliveries',
  key: 'd.id',
  id: 'd.uuid',
  columns: [
    { key: 'title', kind: 'text', sql: 'n.title', primary: true, sortable: false },
    { key: 'channel', kind: 'text', sql: 'd.channel' },
    { key: 'state', kind: 'status', sql: STATE },
    { key: 'why', kind: 'text', sql: 'd.reason', sortable: false, filterSql: null },
    { key: 'createdAt', kind: 'datetime', sql: 'd.created_at', required: true },
  ],
  extra: {
    type: 'n.notification_type',
    data: 'n.data',
    reason: 'd.reason',
    sendAt: 'd.send_at',
    offSince: 'd.off_since',
    mail: 'm.uuid',
    sentAt: 'm.sent_at',
    attempts: 'm.attempts',
    error: 'm.error_message',
  },
  filters: [
    choice('state', STATES, STATE),
    choice('channel', ['in_app', 'mail', 'push'], 'd.channel'),
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
  defaultSort: '-createdAt',
} satisfies Partial<ListDefinition>

function choice(
  key: string,
  options: string[],
  sql: string
): NonNullable<ListDefinition['filters']>[number] {
  return {
    key,
    kind: 'choice',
    options,
    where: (query, values) => query.whereRaw(`${sql} = ANY(?::text[])`, [`{${values.join(',')}}`]),
  }
}

/** The cells of a row, and in a sentence why it came or did not. */
export function deliveryCells(raw: any, { i18n, me }: Pick<ListContext, 'i18n' | 'me'>) {
  const t = (key: string, values?: object) => i18n.t(`communication.deliveries.${key}`, values)
  return {
    title: wordsOf(raw.type, raw.data, me).title,
    channel: t(`filters.channel.${raw.channel}`),
    state: { value: raw.state, label: t(`filters.state.${raw.state}`) },
    why: t(`why.${reasonKey(raw)}`, {
      at: dateOf(raw.sentAt ?? raw.sendAt ?? raw.offSince, me),
      tries: raw.attempts ?? 0,
      error: raw.error ?? '',
    }),
  }
}

/** A mail that is written tells by its own state; one that is not, by why. */
function reasonKey({ state, reason, mail, attempts }: any) {
  if (mail) return state === 'queued' && attempts > 0 ? 'retrying' : state
  if (state === 'queued' || state === 'sent') return `push_${state}`
  return state === 'shown' ? 'shown' : reason
}

const dateOf = (at: Date | null, me: ListContext['me']) => (at ? instantInWords(at, me) : '')
