import db from '#platform/db'
import { findableCourses } from '#courses/catalog/catalog_query'
import { DIFFICULTY_LEVELS } from '#courses/enums'
import type { CatalogState, Facet } from '#courses/catalog/types'
import type { CurrentUser } from '#identity/current_user'
import type { I18n } from '@adonisjs/i18n'

type Count = { facet: string; value: string; label: string | null; count: number }

/** Ways to narrow the catalogue, each with how many courses it leads to. One query. */
export async function catalogFacets(
  me: CurrentUser,
  i18n: I18n,
  { search }: CatalogState
): Promise<Facet[]> {
  const counts: Count[] = await findableCourses(me, search)
    .joinRaw('LEFT JOIN course_categories k ON k.tenant_id = c.tenant_id AND k.id = c.category_id')
    .select(db.raw(COUNTS))
    .groupByRaw('GROUPING SETS ((k.slug, k.name), (c.difficulty_level), (c.language))')
    .limit(500)
  const of = (facet: string) => counts.filter((count) => count.facet === facet && count.value)
  return [
    {
      key: 'category',
      options: byLabel(
        of('category').map(({ value, label, count }) => ({ value, label: label ?? value, count }))
      ),
    },
    {
      key: 'difficulty',
      options: DIFFICULTY_LEVELS.flatMap((level) =>
        of('difficulty').filter(({ value }) => value === level)
      ).map(({ value, count }) => ({ value, label: i18n.t(`courses.difficulty.${value}`), count })),
    },
    {
      key: 'language',
      options: byLabel(
        of('language').map(({ value, count }) => ({
          value,
          label: nameOf(value, i18n.locale),
          count,
        }))
      ),
    },
  ]
}

const COUNTS = `count(*)::int AS count,
  CASE WHEN GROUPING(c.difficulty_level) = 0 THEN 'difficulty' WHEN GROUPING(c.language) = 0 THEN 'language' ELSE 'category' END AS facet,
  coalesce(c.difficulty_level, c.language, k.slug) AS value, k.name AS label`

const byLabel = <Option extends { label: string }>(options: Option[]) =>
  options.sort((a, b) => a.label.localeCompare(b.label))

/** "German" or "Deutsch": the language in the reader's own. */
const nameOf = (language: string, locale: string) =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language
