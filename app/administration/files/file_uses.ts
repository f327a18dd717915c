import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import type { FileUse } from '#administration/files/types'

/** Where a file is shown or offered: what would break without it. */
export async function fileUses(uuid: string): Promise<FileUse[]> {
  const { rows } = await db.rawQuery(USES, { tenant: currentTenantId(), uuid })
  return rows
}

const MOST = 100

/** Texts and resources of the lessons of one course: those that were published count as one. */
const USES = `
WITH file AS (SELECT tenant_id, uuid, related_type, related_id, lineage_id, replaced_at FROM file_storage WHERE tenant_id = :tenant AND uuid = :uuid)
SELECT 'cover' AS kind, c.title, '/studio/' || c.slug || '/settings' AS href
FROM file f JOIN courses c ON c.tenant_id = f.tenant_id AND c.id = f.related_id
WHERE f.related_type = 'courses' AND c.deleted_at IS NULL AND c.thumbnail_url = 'file:' || f.uuid
UNION ALL
SELECT 'resource', r.title, '/studio/' || c.slug || '/resources'
FROM file f JOIN course_resources r ON r.tenant_id = f.tenant_id AND r.course_id = f.related_id
JOIN courses c ON c.tenant_id = r.tenant_id AND c.id = r.course_id
WHERE f.related_type = 'courses' AND r.deleted_at IS NULL AND r.metadata ->> 'file' = f.uuid::text
UNION ALL
SELECT DISTINCT ON (l.lineage_id) 'lesson', l.title, '/studio/' || c.slug || '/outline'
FROM file f JOIN course_modules m ON m.tenant_id = f.tenant_id AND m.course_id = f.related_id
JOIN course_lessons l ON l.tenant_id = m.tenant_id AND l.module_id = m.id
JOIN courses c ON c.tenant_id = m.tenant_id AND c.id = m.course_id
WHERE f.related_type = 'courses' AND l.deleted_at IS NULL
  AND (l.content LIKE '%' || f.uuid || '%' OR l.resources::text LIKE '%' || f.uuid || '%')
UNION ALL
SELECT 'bank', b.name, '/banks/' || b.uuid
FROM file f JOIN question_banks b ON b.tenant_id = f.tenant_id AND b.id = f.related_id
WHERE f.related_type = 'question_banks' AND b.deleted_at IS NULL
UNION ALL
SELECT 'certificate', k.serial, '/verify/' || k.serial
FROM file f JOIN certificates k ON k.tenant_id = f.tenant_id AND k.id = f.related_id
WHERE f.related_type = 'certificates'
UNION ALL
SELECT 'version', n.original_filename, '/admin/files/' || n.uuid
FROM file f JOIN file_storage n ON n.tenant_id = f.tenant_id AND n.lineage_id = coalesce(f.lineage_id, f.uuid)
WHERE f.replaced_at IS NOT NULL AND n.replaced_at IS NULL AND n.deleted_at IS NULL
LIMIT ${MOST}`
