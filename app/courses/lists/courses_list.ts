import { containing } from '#platform/search/containing'
import db from '#platform/db'
import { COURSE_STATUSES } from '#courses/enums'
import { coverUrl } from '#courses/cover_url'
import { defineList } from '#platform/lists/define_list'
import { currentTenantId } from '#platform/tenancy/scope'
import { paintTags } from '#platform/tags/tag_faces'
import { tagsColumn, tagsFilter } from '#platform/tags/tag_column'
import { whereReached } from '#courses/queries/where_reached'

/** The courses somebody may edit. */
export const coursesList = defineList({
  name: 'studio_courses',
  labels: 'courses.studio',
  permission: 'courses.edit',
  path: () => '/studio',
  key: 'c.id',
  id: 'c.uuid',
  from: ({ me }) => {
    const query = db
      // The tenant's view: its trigram index works, which row-level security would not allow.
      .from('courses_search as c')
      .joinRaw(
        'LEFT JOIN course_categories k ON k.tenant_id = c.tenant_id AND k.id = c.category_id'
      )
      .joinRaw('LEFT JOIN users u ON u.tenant_id = c.tenant_id AND u.id = c.created_by')
      .joinRaw(
        'LEFT JOIN course_versions v ON v.tenant_id = c.tenant_id AND v.course_id = c.id AND v.is_current'
      )
      .where('c.tenant_id', currentTenantId())
      .whereNull('c.deleted_at')
    return whereReached(query, 'c', me.grants, 'courses.edit')
  },
  columns: [
    { key: 'course', kind: 'course', sql: 'c.title', required: true, primary: true },
    { key: 'status', kind: 'status', sql: 'c.status', required: true },
    { key: 'category', kind: 'text', sql: 'k.name' },
    { key: 'version', kind: 'text', sql: 'v.version_number', sortable: false },
    { key: 'updatedAt', kind: 'datetime', sql: 'c.updated_at', required: true },
    tagsColumn('c'),
    { key: 'code', kind: 'text', sql: 'c.code', hidden: true },
    { key: 'owner', kind: 'text', sql: `u.first_name || ' ' || u.last_name`, hidden: true },
    { key: 'publishedAt', kind: 'datetime', sql: 'v.published_at', hidden: true },
  ],
  extra: { title: 'c.title', slug: 'c.slug', thumbnail: 'c.thumbnail_url' },
  filters: [
    {
      key: 'status',
      kind: 'choice',
      options: COURSE_STATUSES,
    },
    tagsFilter('c'),
    {
      key: 'mine',
      kind: 'boolean',
      where: (query, _values, { me }) => query.where('c.created_by', me.id),
    },
  ],
  search: (query, words) =>
    query.where((any) =>
      any.whereILike('c.title', containing(words)).orWhereILike('c.code', containing(words))
    ),
  defaultSort: '-updatedAt',
  custom: { record: 'courses', sql: `c.metadata->'custom'` },
  prepare: paintTags,
  toRow: ({ title, slug, thumbnail, status }, { i18n }) => ({
    course: { title, coverUrl: coverUrl(thumbnail) },
    status: { value: status, label: i18n.t(`courses.status.${status}`) },
    href: `/studio/${slug}/outline`,
  }),
})
