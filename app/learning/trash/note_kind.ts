import LearningNote from '#learning/models/learning_note'
import { defineTrashKind } from '#platform/trash/define_trash_kind'

/** One's own notes; nobody else sees them, in the trash neither. */
export const noteKind = defineTrashKind({
  name: 'note',
  model: LearningNote,
  permission: 'signed_in',
  purgePermission: 'signed_in',
  within: (query, { me }) =>
    query
      .joinRaw('LEFT JOIN courses c ON c.tenant_id = t.tenant_id AND c.id = t.course_id')
      .where('t.user_id', me.id),
  title: 't.content',
  place: 'c.title',
})
