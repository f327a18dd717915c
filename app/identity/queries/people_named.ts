import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'

export type NamedPerson = { id: number; uuid: string; name: string; email: string }

/** Active people whose name or address holds these words, or nearly so; the best first. */
export async function peopleNamed(words: string, limit: number): Promise<NamedPerson[]> {
  const { rows } = await db.rawQuery(SQL, {
    tenant: currentTenantId(),
    words: words.toLowerCase(),
    like: `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`,
    limit,
  })
  return rows
}

/** The tenant's view: its trigram index works, which row-level security would not allow. */
const SQL = `
SELECT u.id, u.uuid, coalesce(u.display_name, u.first_name || ' ' || u.last_name) AS name, u.email
FROM users_search u
WHERE u.tenant_id = :tenant AND u.deleted_at IS NULL AND u.status = 'active'
  AND (u.search_text LIKE :like OR :words <% u.search_text)
ORDER BY u.search_text LIKE :like DESC, word_similarity(:words, u.search_text) DESC, u.id LIMIT :limit`
