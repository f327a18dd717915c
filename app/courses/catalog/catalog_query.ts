import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import type { CatalogState } from '#courses/catalog/types'
import type { CurrentUser } from '#identity/current_user'

type Facets = Pick<CatalogState, 'category' | 'difficulty' | 'language' | 'tag'>

/**
 * Courses that somebody may find: published, and open to all or already theirs.
 * Reads the search view, whose indexes work for words (ADR 0002).
 */
export function findableCourses(me: CurrentUser, search: string) {
  const query = db
    .from('courses_search as c')
    .where('c.tenant_id', currentTenantId())
    .where('c.status', 'published')
    .whereNull('c.deleted_at')
    .where((visible) =>
      visible
        .where('c.is_public', true)
        .orWhereExists((mine) =>
          mine
            .from('course_enrollments as own')
            .select(db.raw('1'))
            .whereRaw('own.tenant_id = c.tenant_id AND own.course_id = c.id')
            .where('own.user_id', me.id)
        )
    )
  if (search) void query.whereRaw(MATCHES, { search, tenant: currentTenantId() })
  return query
}

/** Whole words and their beginnings in any of the languages, a part of the title, or the code. */
const strictMatch = (course: string) => `(
  ${course}.search_vector @@ stoa_search_query(:search)
  OR lower(${course}.title) LIKE '%' || lower(:search) || '%'
  OR ${course}.code = upper(:search))`

const SIMILARITY = `word_similarity(lower(:search), lower(c.title))`

/**
 * Courses with these words; where there are none, those whose title is nearly this.
 *
 * @param among SQL of the courses that count as "none", of `x`
 */
export const matches = (
  among: string
) => `(${strictMatch('c')} OR (${SIMILARITY} > 0.4 AND NOT EXISTS (
  SELECT 1 FROM courses_search x
  WHERE x.tenant_id = :tenant AND x.deleted_at IS NULL AND ${among} AND ${strictMatch('x')})))`

const MATCHES = matches(`x.status = 'published' AND x.is_public`)

export const RANK = `(CASE WHEN ${strictMatch('c')}
  THEN 1 + (lower(c.title) LIKE lower(:search) || '%')::int + ts_rank(c.search_vector, stoa_search_query(:search))
  ELSE ${SIMILARITY} END)`

/** Narrows by the chosen facets; a category stands for all below it. */
export function narrowed(query: ReturnType<typeof findableCourses>, facets: Facets) {
  if (facets.category)
    void query.whereRaw(IN_CATEGORY, { slug: facets.category, tenant: currentTenantId() })
  if (facets.difficulty.length) void query.whereIn('c.difficulty_level', facets.difficulty)
  if (facets.tag) void query.whereRaw('c.tags @> to_jsonb(?::text)', [facets.tag])
  if (facets.language.length) void query.whereIn('c.language', facets.language)
  return query
}

const IN_CATEGORY = `c.category_id IN (
  WITH RECURSIVE below AS (
    SELECT id FROM course_categories WHERE tenant_id = :tenant AND slug = :slug AND deleted_at IS NULL
    UNION
    SELECT k.id FROM course_categories k JOIN below b ON k.parent_id = b.id
    WHERE k.tenant_id = :tenant AND k.deleted_at IS NULL
  ) SELECT id FROM below)`
