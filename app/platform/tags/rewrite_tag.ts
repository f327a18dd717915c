import db from '#platform/db'
import { clock } from '#platform/clock'
import { recordAudit } from '#platform/audit/audit'
import { taggedTables } from '#platform/tags/tagged'
import { currentScope } from '#platform/tenancy/scope'

/**
 * Says another word, or none, wherever this one stands, with an entry in the history of each
 * record. Each place keeps its order and says no word twice.
 */
export async function rewriteTag(from: string, to: string | null) {
  for (const table of taggedTables()) {
    const { rows } = await db.rawQuery(SQL(table), {
      from,
      to,
      tenant: currentScope().tenantId,
      now: clock.now().toISO(),
    })
    for (const { id, before, after } of rows) {
      recordAudit({
        action: 'updated',
        resourceType: table,
        resourceId: id,
        oldValues: { tags: before },
        newValues: { tags: after },
      })
    }
  }
}

/** @param table from the code, never from a person */
const SQL = (table: string) => `
UPDATE ${table} t SET tags = c.after, updated_at = :now
FROM (
  SELECT r.id, r.tags AS before, (
    SELECT coalesce(jsonb_agg(w.word ORDER BY w.place), '[]') FROM (
      SELECT CASE WHEN word = :from THEN :to ELSE word END AS word, min(place) AS place
      FROM jsonb_array_elements_text(r.tags) WITH ORDINALITY AS u(word, place) GROUP BY 1
    ) w WHERE w.word IS NOT NULL) AS after
  FROM ${table} r WHERE r.tenant_id = :tenant AND r.tags @> to_jsonb(:from::text)
) c
WHERE t.tenant_id = :tenant AND t.id = c.id
RETURNING t.id, c.before, c.after`
