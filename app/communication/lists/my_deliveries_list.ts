import { containing } from '#platform/search/containing'
import { defineList } from '#platform/lists/define_list'
import { deliveries, deliveriesFrom, deliveryCells } from '#communication/lists/deliveries'

/** Why I got something, or did not. */
export const myDeliveriesList = defineList({
  ...deliveries,
  name: 'my_deliveries',
  permission: 'signed_in',
  path: () => '/me/notifications/deliveries',
  from: ({ me }) => deliveriesFrom().where('d.user_id', me.id),
  search: (query, words) => query.whereILike('n.title', containing(words)),
  toRow: (raw, ctx) => deliveryCells(raw, ctx),
})
