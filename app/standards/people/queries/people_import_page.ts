import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import { undoOffer } from '#platform/undo/undoable_run'
import type PeopleImport from '#standards/people/models/people_import'
import type { CurrentUser } from '#identity/current_user'
import type { PeopleImportLine, PeopleImportPage } from '#standards/people/types'

const MOST = 10

/** A file with all that its page shows. */
export async function peopleImportPage(
  file: PeopleImport,
  me: CurrentUser
): Promise<PeopleImportPage> {
  const { uuid, fileName, state, format, columns, options, counts, run, createdBy } = file
  const person = createdBy
    ? await db.from('users').where({ tenant_id: currentTenantId(), id: createdBy }).first()
    : null
  return {
    ...{ id: uuid, fileName, state, format, columns, options, counts },
    createdAt: file.createdAt.toUTC().toISO()!,
    createdBy: person && (person.display_name ?? `${person.first_name} ${person.last_name}`),
    isMine: createdBy === me.id,
    undo: state === 'done' ? await undoOffer(run, me.id) : null,
  }
}

/** The files that were sent last. */
export async function lastPeopleImports(): Promise<PeopleImportLine[]> {
  const { rows } = await db.rawQuery<{ rows: (PeopleImportLine & { at: Date })[] }>(SQL, {
    tenant: currentTenantId(),
    most: MOST,
  })
  return rows.map(({ at, ...line }) => ({ ...line, createdAt: at.toISOString() }))
}

const SQL = `
SELECT i.uuid AS id, i.file_name AS "fileName", i.state, i.counts, i.created_at AS at,
  coalesce(u.display_name, u.first_name || ' ' || u.last_name) AS "createdBy"
FROM people_imports i LEFT JOIN users u ON u.tenant_id = i.tenant_id AND u.id = i.created_by
WHERE i.tenant_id = :tenant ORDER BY i.created_at DESC, i.id DESC LIMIT :most`
