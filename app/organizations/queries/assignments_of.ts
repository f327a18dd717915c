import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { PLACE_JOINS, PLACE_NAME, placeInWords } from '#organizations/queries/place_sql'
import { roleName } from '#organizations/rules/role_name'
import type { AssignmentLine } from '#organizations/types'
import type { I18n } from '@adonisjs/i18n'

const MOST_LINES = 200

const nameOf = (user: string) =>
  `coalesce(${user}.display_name, ${user}.first_name || ' ' || ${user}.last_name)`

/** Roles that somebody has or had, those that count first, then the latest. @param level of who looks at them */
export async function assignmentsOf(
  userId: number,
  level: number,
  i18n: I18n
): Promise<AssignmentLine[]> {
  const { rows } = await db.rawQuery<{ rows: any[] }>(SQL, {
    tenant: currentTenantId(),
    user: userId,
    now: clock.now().toISO()!,
    most: MOST_LINES,
  })
  return rows.map((row) => ({
    id: row.id,
    roleId: row.roleId,
    role: roleName(row, i18n),
    place: placeInWords(row, i18n),
    givenBy: row.givenBy,
    givenAt: iso(row.givenAt)!,
    endsAt: iso(row.endsAt),
    isOpen: row.isOpen,
    endedAt: row.isOpen ? null : iso(row.revokedAt ?? row.endsAt),
    endedBy: row.endedBy,
    reason: row.reason,
    canRevoke: row.isOpen && row.level < level,
  }))
}

const iso = (moment: Date | null) => moment && new Date(moment).toISOString()

const SQL = `
SELECT ur.id::text AS id, r.uuid AS "roleId", r.name, r.slug, r.is_system AS "isSystem", r.level,
  ${PLACE_NAME} AS place, ur.context_type AS "contextType", ${nameOf('g')} AS "givenBy", ur.assigned_at AS "givenAt",
  ur.expires_at AS "endsAt", ur.revoked_at AS "revokedAt", ${nameOf('x')} AS "endedBy", ur.revoke_reason AS reason,
  r.deleted_at IS NULL AND ur.revoked_at IS NULL AND (ur.expires_at IS NULL OR ur.expires_at > :now) AS "isOpen"
FROM user_roles ur
JOIN roles r ON r.tenant_id = ur.tenant_id AND r.id = ur.role_id
LEFT JOIN users g ON g.tenant_id = ur.tenant_id AND g.id = ur.assigned_by
LEFT JOIN users x ON x.tenant_id = ur.tenant_id AND x.id = ur.revoked_by
${PLACE_JOINS}
WHERE ur.tenant_id = :tenant AND ur.user_id = :user
ORDER BY "isOpen" DESC, ur.assigned_at DESC, ur.id DESC LIMIT :most`
