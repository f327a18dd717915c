import { defineUndo, type Examined } from '#platform/undo/define_undo'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { recordAudit } from '#platform/audit/audit'
import UserRole from '#organizations/models/user_role'
import type { RecordChange } from '#platform/undo/types'

/** Roles that were given are taken back; whoever was given one otherwise keeps it. */
defineUndo({
  table: 'user_roles',

  async examine(changes, me) {
    const lines = await linesOf('user_roles', changes)
    const may = me.can('users.manage')
    return examined(changes, lines, ({ isOpen }) =>
      !may ? 'platform.undo.reasons.forbidden' : isOpen ? null : 'platform.undo.reasons.gone'
    )
  },

  async undo(changes, me) {
    const made = changes.filter((change) => change.made).map(({ id }) => id)
    const lines = await UserRole.query().whereIn('id', made).whereNull('revokedAt')
    for (const line of lines) await line.merge({ revokedAt: clock.now(), revokedBy: me.id }).save()
    const revoked = changes.filter((change) => !change.made).map(({ id }) => id)
    const closed = await UserRole.query().whereIn('id', revoked).whereNotNull('revokedAt')
    for (const line of closed) {
      await line.merge({ revokedAt: null, revokedBy: null, revokeReason: null }).save()
    }
  },
})

/** Whoever was placed somewhere else goes back to where they were. */
defineUndo({
  table: 'user_organization_memberships',

  async examine(changes, me) {
    const lines = await linesOf('user_organization_memberships', changes)
    const may = me.can('users.manage')
    return examined(changes, lines, () => (may ? null : 'platform.undo.reasons.forbidden'))
  },

  async undo(changes) {
    const { made = [], left = [] } = Object.groupBy(changes, (change) =>
      change.made ? 'made' : 'left'
    )
    await setMemberships(made, LEAVE, { status: 'inactive', isPrimary: false })
    await setMemberships(left, COME_BACK, { status: 'active', isPrimary: true, leftAt: null })
  },
})

type Line = { id: number; name: string; isOpen: boolean }

async function linesOf(
  table: 'user_roles' | 'user_organization_memberships',
  changes: RecordChange[]
) {
  const { rows } = await db.rawQuery<{ rows: Line[] }>(LINES[table], {
    tenant: currentTenantId(),
    ids: changes.map(({ id }) => id),
  })
  return new Map(rows.map((line) => [line.id, line]))
}

function examined(
  changes: RecordChange[],
  lines: Map<number, Line>,
  reasonOf: (line: Line) => string | null
): Map<number, Examined> {
  return new Map(
    changes.flatMap((change): [number, Examined][] => {
      const line = lines.get(change.id)
      return line ? [[change.id, { name: line.name, reason: reasonOf(line) }]] : []
    })
  )
}

async function setMemberships(changes: RecordChange[], sql: string, newValues: object) {
  if (changes.length === 0) return
  const bindings = {
    tenant: currentTenantId(),
    now: clock.now().toISO()!,
    ids: changes.map(({ id }) => id),
  }
  const { rows } = await db.rawQuery<{ rows: { id: number }[] }>(sql, bindings)
  for (const { id } of rows) {
    const about = { resourceType: 'user_organization_memberships', resourceId: id }
    recordAudit({ action: 'updated', ...about, oldValues: {}, newValues: { ...newValues } })
  }
}

const LINES = {
  user_roles: `
SELECT ur.id, coalesce(u.display_name, u.first_name || ' ' || u.last_name) || ': ' || r.name AS name,
  ur.revoked_at IS NULL AS "isOpen"
FROM user_roles ur JOIN users u ON u.tenant_id = ur.tenant_id AND u.id = ur.user_id
JOIN roles r ON r.tenant_id = ur.tenant_id AND r.id = ur.role_id
WHERE ur.tenant_id = :tenant AND ur.id = ANY(:ids)`,
  user_organization_memberships: `
SELECT m.id, coalesce(u.display_name, u.first_name || ' ' || u.last_name) || ': ' || o.name AS name, m.status = 'active' AS "isOpen"
FROM user_organization_memberships m JOIN users u ON u.tenant_id = m.tenant_id AND u.id = m.user_id
JOIN organizations o ON o.tenant_id = m.tenant_id AND o.id = m.organization_id
WHERE m.tenant_id = :tenant AND m.id = ANY(:ids)`,
}

const LEAVE = `
UPDATE user_organization_memberships SET status = 'inactive', is_primary = false, left_at = :now, updated_at = :now
WHERE tenant_id = :tenant AND id = ANY(:ids) AND status = 'active' RETURNING id`

/** Unless they are somewhere else by now. */
const COME_BACK = `
UPDATE user_organization_memberships m SET status = 'active', is_primary = true, left_at = NULL, updated_at = :now
WHERE m.tenant_id = :tenant AND m.id = ANY(:ids) AND NOT EXISTS (
  SELECT 1 FROM user_organization_memberships o WHERE o.tenant_id = :tenant AND o.user_id = m.user_id AND o.status = 'active'
    AND (o.is_primary OR o.organization_id = m.organization_id))
RETURNING m.id`
