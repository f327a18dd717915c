import { DateTime } from 'luxon'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { decodeCursor, encodeCursor } from '#platform/lists/cursor'
import { currentTenantId } from '#platform/tenancy/scope'
import { findableCourses, narrowed, RANK } from '#courses/catalog/catalog_query'
import { catalogFacets } from '#courses/catalog/catalog_facets'
import { coverUrl } from '#courses/cover_url'
import type { CatalogPage, CatalogState, CourseCard } from '#courses/catalog/types'
import type { CurrentUser } from '#identity/current_user'
import type { I18n } from '@adonisjs/i18n'

const PAGE_SIZE = 24
/** Of a search, the best are enough: who needs more narrows it. */
const BEST = 48
const NEW_DAYS = 30

/** A page of the catalogue with its facets: newest first, or best match first. Three queries. */
export async function catalogPage(
  me: CurrentUser,
  i18n: I18n,
  state: CatalogState
): Promise<CatalogPage> {
  const query = narrowed(findableCourses(me, state.search), state)
  const [{ total }] = await query.clone().count('* as total')
  const rows = await (
    state.search ? bestFirst(query, state.search) : newestFirst(query, state.after)
  )
    .joinRaw(MY_ENROLLMENT, [currentTenantId(), me.id])
    .joinRaw('LEFT JOIN course_categories k ON k.tenant_id = c.tenant_id AND k.id = c.category_id')
    .select(db.raw(COLUMNS))
  const shown = rows.slice(0, state.search ? BEST : PAGE_SIZE)
  const last = shown.at(-1)
  return {
    state,
    courses: shown.map(toCard),
    facets: await catalogFacets(me, i18n, state),
    total: Number(total),
    next:
      rows.length > shown.length && last
        ? encodeCursor({ values: [last._published], key: last._id })
        : null,
  }
}

type Query = ReturnType<typeof findableCourses>

const bestFirst = (query: Query, search: string) =>
  query.select(db.raw(SNIPPET, { search })).orderByRaw(`${RANK} DESC, c.id`, { search }).limit(BEST)

function newestFirst(query: Query, after: string | null) {
  const cursor = decodeCursor(after)
  const published = cursor?.values[0]
  if (cursor && published && DateTime.fromSQL(published).isValid) {
    void query.whereRaw('(c.published_at, c.id) < (?::timestamptz, ?)', [published, cursor.key])
  }
  return query.orderByRaw('c.published_at DESC, c.id DESC').limit(PAGE_SIZE + 1)
}

const COLUMNS = `c.id AS _id, c.published_at::text AS _published, c.uuid AS id, c.slug, c.title, c.subtitle,
  c.thumbnail_url, c.difficulty_level, c.estimated_duration, c.language, c.published_at,
  k.name AS category_name, k.slug AS category_slug, k.color AS category_color,
  mine.status AS my_status, mine.completion_percentage AS my_percent`

const MY_ENROLLMENT = `LEFT JOIN LATERAL (
  SELECT e.status, e.completion_percentage FROM course_enrollments e
  WHERE e.tenant_id = ? AND e.course_id = c.id AND e.user_id = ?
  ORDER BY e.enrollment_cycle DESC LIMIT 1) mine ON true`

const SNIPPET = `ts_headline(stoa_regconfig(c.language), coalesce(c.description, ''),
  websearch_to_tsquery(stoa_regconfig(c.language), :search),
  'StartSel=⟦, StopSel=⟧, MaxWords=24, MinWords=12') AS snippet`

function toCard(row: any): CourseCard {
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    subtitle: row.subtitle,
    coverUrl: coverUrl(row.thumbnail_url),
    category: row.category_slug && {
      name: row.category_name,
      slug: row.category_slug,
      color: row.category_color,
    },
    difficulty: row.difficulty_level,
    minutes: row.estimated_duration,
    language: row.language,
    isNew: clock.now().diff(clock.fromDate(row.published_at)).as('days') < NEW_DAYS,
    mine: row.my_status && { status: row.my_status, percent: row.my_percent },
    snippet: row.snippet?.includes('⟦') ? row.snippet : null,
  }
}
