import { defineUndo } from '#platform/undo/define_undo'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import UserRole from '#organizations/models/user_role'
import type { CurrentUser } from '#identity/current_user'
import type { RecordChange } from '#platform/undo/types'

/** Roles that were given are taken back, and those that ended are given again by who may give them. */
defineUndo({
  table: 'user_roles',

  async examine(changes, me) {
    const lines = await linesOf(changes)
    return new Map(
      changes.flatMap((change) => {
        const line = lines.get(change.id)
        return line ? [[change.id, { name: line.name, reason: obstacle(change, line, me) }]] : []
      })
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

type Line = { id: number; name: string; isOpen: boolean; isGivenAgain: boolean }

function obstacle({ made }: RecordChange, { isOpen, isGivenAgain }: Line, me: CurrentUser) {
  const may = me.can(made ? 'users.manage' : 'roles.manage')
  if (!may) return 'platform.undo.reasons.forbidden'
  if (made) return isOpen ? null : 'platform.undo.reasons.gone'
  return isOpen || isGivenAgain ? 'platform.undo.reasons.changed_since' : null
}

async function linesOf(changes: RecordChange[]) {
  const { rows } = await db.rawQuery<{ rows: Line[] }>(LINES, {
    tenant: currentTenantId(),
    ids: changes.map(({ id }) => id),
  })
  return new Map(rows.map((line) => [line.id, line]))
}

const LINES = `
SELECT ur.id, coalesce(u.display_name, u.first_name || ' ' || u.last_name) || ': ' || r.name AS name,
  ur.revoked_at IS NULL AS "isOpen",
  EXISTS (SELECT FROM user_roles o WHERE o.tenant_id = ur.tenant_id AND o.user_id = ur.user_id AND o.role_id = ur.role_id
    AND o.revoked_at IS NULL AND o.id <> ur.id
    AND (o.organization_id, o.context_type, o.context_id) IS NOT DISTINCT FROM (ur.organization_id, ur.context_type, ur.context_id))
    AS "isGivenAgain"
FROM user_roles ur JOIN users u ON u.tenant_id = ur.tenant_id AND u.id = ur.user_id
JOIN roles r ON r.tenant_id = ur.tenant_id AND r.id = ur.role_id
WHERE ur.tenant_id = :tenant AND ur.id = ANY(:ids)`
