import { containing } from '#platform/search/containing'
import db from '#platform/db'
import type { CurrentUser } from '#identity/current_user'
import type { Reach } from '#learning/queries/reach'
import type { Choice } from '#learning/types'

const MOST = 20

/** People one may act for whose name or address has these words, for a search field. */
export async function peopleChoices(
  reach: Reach,
  me: CurrentUser,
  search: string
): Promise<Choice[]> {
  const people = await reach
    .people(me)
    .whereLike('u.search_text', patternOf(search))
    .orderBy('u.last_name')
    .orderBy('u.id')
    .limit(MOST)
    .select('u.uuid', 'u.email')
    .select(db.raw(`coalesce(u.display_name, u.first_name || ' ' || u.last_name) AS name`))
  return people.map(({ uuid, name, email }) => ({ value: uuid, label: name, description: email }))
}

/** Courses one may assign, by words of their title or by address. */
export async function courseChoices(
  reach: Reach,
  me: CurrentUser,
  { search, slug }: { search?: string; slug?: string }
): Promise<Choice[]> {
  if (search === undefined && !slug) return []
  const courses = await reach
    .courses(me)
    .if(slug, (query) => query.where('c.slug', slug!))
    .if(search, (query) => query.whereILike('c.title', patternOf(search!)))
    .orderBy('c.title')
    .limit(MOST)
    .select('c.slug', 'c.title', 'c.code')
  return courses.map(({ slug: value, title, code }) => ({
    value,
    label: title,
    description: code ?? undefined,
  }))
}

const patternOf = (words: string) => containing(words.trim().toLowerCase().slice(0, 100))
