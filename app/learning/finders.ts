import { containing } from '#platform/search/containing'
import db from '#platform/db'
import { defineFinder } from '#platform/search/define_finder'
import { currentTenantId } from '#platform/tenancy/scope'
import { itemHref } from '#learning/addresses'

/** Lessons and quizzes of the courses that one takes. */
defineFinder({
  kind: 'items',
  permission: 'signed_in',
  async find(words, me, limit) {
    const { rows } = await db.rawQuery(SQL, {
      tenant: currentTenantId(),
      user: me.id,
      like: containing(words),
      words,
      limit,
    })
    return rows.map(({ id, title, course, slug }: Record<string, string>) => ({
      id,
      title,
      detail: course,
      href: itemHref(slug, id),
      icon: 'book',
    }))
  },
})

const ITEMS = (table: string) => `
SELECT i.lineage_id AS id, i.title, c.title AS course, c.slug
FROM course_enrollments e
JOIN courses c ON c.tenant_id = :tenant AND c.id = e.course_id AND c.deleted_at IS NULL
JOIN course_modules m ON m.tenant_id = :tenant AND m.course_version_id = e.course_version_id AND m.is_active
JOIN ${table} i ON i.tenant_id = :tenant AND i.module_id = m.id AND i.is_active AND i.deleted_at IS NULL
WHERE e.tenant_id = :tenant AND e.user_id = :user AND e.status IN ('enrolled', 'in_progress')
  AND (i.title ILIKE :like OR word_similarity(lower(:words), lower(i.title)) > 0.5)`

const SQL = `
SELECT * FROM (${ITEMS('course_lessons')} UNION ALL ${ITEMS('course_activities')}) found
ORDER BY title ILIKE :like DESC, word_similarity(lower(:words), lower(title)) DESC, title LIMIT :limit`
