import db from '#platform/db'
import { defineFinder } from '#platform/search/define_finder'
import { currentTenantId } from '#platform/tenancy/scope'
import { findableCourses, matches, RANK } from '#courses/catalog/catalog_query'
import { whereReached } from '#courses/queries/where_reached'

defineFinder({
  kind: 'courses',
  permission: 'courses.view_catalog',
  async find(words, me, limit) {
    const rows = await findableCourses(me, words)
      .orderByRaw(`${RANK} DESC, c.id`, { search: words })
      .limit(limit)
      .select('c.uuid', 'c.slug', 'c.title', 'c.code')
    return rows.map(({ uuid, slug, title, code }) => ({
      id: uuid,
      title,
      detail: code,
      href: `/c/${slug}`,
      icon: 'library',
    }))
  },
})

defineFinder({
  kind: 'drafts',
  permission: 'courses.edit',
  async find(words, me, limit) {
    const query = db
      .from('courses_search as c')
      .where('c.tenant_id', currentTenantId())
      .whereNull('c.deleted_at')
      .whereRaw(matches('true'), { search: words, tenant: currentTenantId() })
    const rows = await whereReached(query, 'c', me.grants, 'courses.edit')
      .orderByRaw(`${RANK} DESC, c.id`, { search: words })
      .limit(limit)
      .select('c.uuid', 'c.slug', 'c.title', 'c.code')
    return rows.map(({ uuid, slug, title, code }) => ({
      id: uuid,
      title,
      detail: code,
      href: `/studio/${slug}/outline`,
      icon: 'studio',
    }))
  },
})
