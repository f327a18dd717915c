import { containing } from '#platform/search/containing'
import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import { peopleGranted } from '#platform/permissions/people_granted'
import type { CurrentUser } from '#identity/current_user'

export type NamedPerson = { id: number; uuid: string; name: string; email: string }

const MOST_WORDS = 6

/** Active people that somebody may see, whose name or address holds all these words, or nearly so; the best first. */
export async function peopleNamed(
  words: string,
  limit: number,
  { grants }: CurrentUser
): Promise<NamedPerson[]> {
  const parts = words.toLowerCase().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS)
  const likes = parts.map((part, index) => [`word${index}`, containing(part)])
  const narrowed = peopleGranted(grants, 'users.view', 'u.id')
  const { rows } = await db.rawQuery(sqlFor(likes.length, narrowed?.sql), {
    ...Object.fromEntries(likes),
    ...narrowed?.bindings,
    tenant: currentTenantId(),
    words: words.toLowerCase(),
    limit,
  })
  return rows
}

/** So many are ranked; a company where more fit needs another word. */
const CANDIDATES = 300

/**
 * The tenant's view: its trigram index works, which row-level security would not allow. Who is only
 * nearly called like this is looked for when too few are called just so.
 */
const sqlFor = (words: number, reach = 'true') => `
WITH called AS (
  SELECT u.id, u.search_text, true AS "isExact" FROM ${PEOPLE} AND ${reach}
  ${Array.from({ length: words }, (_, index) => `AND u.search_text LIKE :word${index}`).join(' ')} LIMIT ${CANDIDATES}
), nearly AS (
  SELECT u.id, u.search_text, false FROM ${PEOPLE} AND ${reach}
  AND (SELECT count(*) FROM called) < :limit AND :words <% u.search_text LIMIT ${CANDIDATES}
), best AS (
  SELECT DISTINCT ON (id) * FROM (SELECT * FROM called UNION ALL SELECT * FROM nearly) found ORDER BY id, "isExact" DESC
)
SELECT u.id, u.uuid, coalesce(u.display_name, u.first_name || ' ' || u.last_name) AS name, u.email
FROM best JOIN users u ON u.tenant_id = :tenant AND u.id = best.id
ORDER BY "isExact" DESC, word_similarity(:words, best.search_text) DESC, u.id LIMIT :limit`

const PEOPLE = `users_search u WHERE u.tenant_id = :tenant AND u.deleted_at IS NULL AND u.status = 'active'`
