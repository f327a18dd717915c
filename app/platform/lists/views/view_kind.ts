import ListView from '#platform/lists/models/list_view'
import { defineTrashKind } from '#platform/trash/define_trash_kind'

/** One's own views of lists; nobody misses those of others. */
export const viewKind = defineTrashKind({
  name: 'list_view',
  model: ListView,
  permission: 'signed_in',
  purgePermission: 'signed_in',
  within: (query, { me }) => query.where('t.user_id', me.id),
  title: 't.name',
  place: 't.list_name',
})
