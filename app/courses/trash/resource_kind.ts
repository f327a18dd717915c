import CourseResource from '#courses/models/course_resource'
import { whereReached } from '#courses/queries/where_reached'
import { defineTrashKind } from '#platform/trash/define_trash_kind'

export const resourceKind = defineTrashKind({
  name: 'resource',
  model: CourseResource,
  permission: 'courses.edit',
  purgePermission: 'trash.purge',
  within: (query, { me }) =>
    whereReached(
      query
        .joinRaw('JOIN courses c ON c.tenant_id = t.tenant_id AND c.id = t.course_id')
        .whereNull('c.deleted_at'),
      'c',
      me.grants,
      'courses.edit'
    ),
  title: 't.title',
  place: 'c.title',
})
