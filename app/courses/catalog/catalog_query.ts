import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import type { CatalogState } from '#courses/catalog/types'
import type { CurrentUser } from '#identity/current_user'

type Facets = Pick<CatalogState, 'category' | 'difficulty' | 'language'>

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
  if (search) void query.whereRaw(MATCHES, { search })
  return query
}

/** Whole words and their beginnings in any of the languages, or a title that is nearly this. */
const MATCHES = `(
  c.search_vector @@ websearch_to_tsquery(stoa_regconfig(c.language), :search)
  OR c.search_vector @@ to_tsquery('simple', stoa_prefix_query(:search))
  OR lower(c.title) LIKE '%' || lower(:search) || '%'
  OR c.code = upper(:search)
  OR word_similarity(lower(:search), lower(c.title)) > 0.4)`

export const RANK = `(
  2 * ts_rank(c.search_vector, websearch_to_tsquery(stoa_regconfig(c.language), :search))
  + word_similarity(lower(:search), lower(c.title)))`

/** Narrows by the chosen facets; a category stands for all below it. */
export function narrowed(query: ReturnType<typeof findableCourses>, facets: Facets) {
  if (facets.category)
    void query.whereRaw(IN_CATEGORY, { slug: facets.category, tenant: currentTenantId() })
  if (facets.difficulty.length) void query.whereIn('c.difficulty_level', facets.difficulty)
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
