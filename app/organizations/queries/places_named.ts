import db from '#platform/db'
import { containing } from '#platform/search/containing'
import { currentTenantId } from '#platform/tenancy/scope'
import { NotFound } from '#platform/errors'
import { isUuid } from '#platform/text/addresses'

export type PlaceKind = 'branch' | 'category' | 'course'
export type FoundPlace = { kind: PlaceKind; id: string; name: string }

const MOST = 20

const ALL = `
SELECT 'branch' AS kind, 1 AS rank, o.id AS number, o.uuid AS id, o.name FROM organizations o
  WHERE o.tenant_id = :tenant AND o.deleted_at IS NULL AND o.id <> o.tenant_id
UNION ALL SELECT 'category', 2, k.id, k.uuid, k.name FROM course_categories k WHERE k.tenant_id = :tenant AND k.deleted_at IS NULL
UNION ALL SELECT 'course', 3, c.id, c.uuid, c.title FROM courses c WHERE c.tenant_id = :tenant AND c.deleted_at IS NULL`

/** Branches, categories and courses by name, to give something in. */
export async function placesNamed(words: string): Promise<FoundPlace[]> {
  const { rows } = await db.rawQuery<{ rows: FoundPlace[] }>(
    `SELECT kind, id, name FROM (${ALL}) p WHERE p.name ILIKE :words ORDER BY p.rank, p.name LIMIT :most`,
    { tenant: currentTenantId(), words: containing(words), most: MOST }
  )
  return rows
}

/** What a place such as `course:<uuid>` is called; empty when it is gone. */
export async function placeName(place: string): Promise<string> {
  const [kind, uuid] = place.split(':')
  if (!isUuid(uuid)) return ''
  const { rows } = await db.rawQuery<{ rows: { name: string }[] }>(
    `SELECT name FROM (${ALL}) p WHERE p.kind = :kind AND p.id = :uuid`,
    { tenant: currentTenantId(), kind, uuid }
  )
  return rows[0]?.name ?? ''
}

/** What an assignment keeps of a place such as `course:<uuid>`; empty is the whole company. @throws NotFound */
export async function placeOf(place: string | null | undefined) {
  if (!place) return { organizationId: null, contextType: null, contextId: null }
  const [kind, uuid] = place.split(':')
  if (!isUuid(uuid)) throw new NotFound()
  const { rows } = await db.rawQuery<{ rows: { number: number }[] }>(
    `SELECT number FROM (${ALL}) p WHERE p.kind = :kind AND p.id = :uuid`,
    { tenant: currentTenantId(), kind, uuid }
  )
  if (!rows.length) throw new NotFound()
  const { number } = rows[0]
  return kind === 'branch'
    ? { organizationId: number, contextType: null, contextId: null }
    : { organizationId: null, contextType: kind, contextId: number }
}
