import { releaseContent } from '#platform/files/content'
import StoredFile from '#platform/files/stored_file'
import { defineTrashKind } from '#platform/trash/define_trash_kind'

defineTrashKind({
  name: 'file',
  model: StoredFile,
  permission: 'courses.edit',
  purgePermission: 'trash.purge',
  within: (query, { me }) =>
    query
      .where('t.is_temporary', false)
      .whereNotNull('t.storage_key')
      .if(!me.can('files.manage'), (own) => own.where('t.user_id', me.id)),
  title: 't.original_filename',
  // Rows without content tell that there was something, such as an export.
  evidence: `(t.storage_key IS NULL OR t.is_temporary OR coalesce(t.related_type = 'certificates', false))`,
  beforePurge: (file) => releaseContent([file]),
})
