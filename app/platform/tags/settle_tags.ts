import db from '#platform/db'
import { recordAudit } from '#platform/audit/audit'
import { currentScope } from '#platform/tenancy/scope'

const MOST_CHARACTERS = 60

/**
 * Words as the vocabulary spells them, each once, in the order given; what it does not know yet
 * joins it. "Safety", " safety " and "SAFETY" are the same.
 */
export async function settleTags(given: string[]): Promise<string[]> {
  const spelled = await spellingOf(given)
  return [...new Set(given.flatMap((word) => spelled(word) ?? []))]
}

/** The same for many records at once: how each of these words is spelled; nothing for an empty one. */
export async function spellingOf(given: string[]): Promise<(word: string) => string | undefined> {
  // Of several spellings that nobody used before, the first is kept.
  const words = new Map(
    given
      .map(tidied)
      .toReversed()
      .map((word) => [word.toLowerCase(), word])
  )
  words.delete('')
  for (const { name, id, made } of words.size > 0 ? await known([...words.values()]) : []) {
    words.set(name.toLowerCase(), name)
    if (made) {
      recordAudit({ action: 'created', resourceType: 'tags', resourceId: id, newValues: { name } })
    }
  }
  return (word) => words.get(tidied(word).toLowerCase())
}

type Known = { id: number; name: string; made: boolean }

async function known(names: string[]): Promise<Known[]> {
  const { tenantId: tenant, actor } = currentScope()
  const { rows } = await db.rawQuery(SQL, {
    names: JSON.stringify(names),
    tenant,
    user: actor.userId,
  })
  return rows
}

const tidied = (word: string) =>
  word
    .normalize('NFC')
    .replace(/[\s,]+/g, ' ')
    .trim()
    .slice(0, MOST_CHARACTERS)
    .trim()

/** One query, also while somebody else adds the same word. */
const SQL = `
WITH made AS (
  INSERT INTO tags (tenant_id, name, created_by)
  SELECT :tenant, w.name, :user::bigint FROM jsonb_array_elements_text(:names::jsonb) AS w(name)
  ON CONFLICT (tenant_id, folded) WHERE deleted_at IS NULL DO NOTHING
  RETURNING id, name
)
SELECT id, name, true AS made FROM made
UNION ALL
SELECT t.id, t.name, false FROM tags t
WHERE t.tenant_id = :tenant AND t.deleted_at IS NULL
  AND t.folded IN (SELECT lower(w.name) FROM jsonb_array_elements_text(:names::jsonb) AS w(name))`
