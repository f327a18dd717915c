import { containing } from '#platform/search/containing'
import { defineList, type BulkOutcome } from '#platform/lists/define_list'
import { resendMails } from '#communication/actions/resend_mails'
import { deliveries, deliveriesFrom, deliveryCells } from '#communication/lists/deliveries'

/** Why anybody got something, or did not. Mails that were written can be sent again. */
export const deliveriesList = defineList({
  ...deliveries,
  name: 'deliveries',
  permission: 'mailbox.view',
  path: () => '/admin/deliveries',
  from: () =>
    deliveriesFrom().joinRaw('JOIN users u ON u.tenant_id = d.tenant_id AND u.id = d.user_id'),
  columns: [
    ...deliveries.columns.slice(0, 1),
    { key: 'person', kind: 'text', sql: `u.first_name || ' ' || u.last_name` },
    ...deliveries.columns.slice(1),
  ],
  search: (query, words) =>
    query.where((any) =>
      any
        .whereILike('n.title', containing(words))
        .orWhereILike('u.email', containing(words))
        .orWhereRaw(`u.first_name || ' ' || u.last_name ILIKE ?`, [containing(words)])
    ),
  toRow: (raw, ctx) => ({
    ...deliveryCells(raw, ctx),
    href: raw.mail ? `/admin/mails/${raw.mail}` : null,
    canResend: Boolean(raw.mail),
  }),
  bulk: [{ key: 'resend', run: resend }],
})

async function resend(ids: number[]): Promise<Map<number, BulkOutcome>> {
  const sent = await resendMails(ids)
  return new Map(
    ids.map((id) => [
      id,
      sent.has(id)
        ? { outcome: 'done' }
        : { outcome: 'skipped', reason: 'communication.deliveries.not_resent' },
    ])
  )
}
