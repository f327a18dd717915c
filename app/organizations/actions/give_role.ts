import { DateTime } from 'luxon'
import UserRole from '#organizations/models/user_role'
import { RoleRefused } from '#organizations/errors'
import { clock } from '#platform/clock'
import { allowedBy, roleLines } from '#organizations/queries/role_lines'
import { changeableRole } from '#organizations/queries/changeable_role'
import { fieldFault } from '#platform/http/field_fault'
import { givableRights } from '#organizations/queries/givable_rights'
import { placeOf } from '#organizations/queries/places_named'
import { refuseNewRights } from '#organizations/rules/refuse_new_rights'
import type { CurrentUser } from '#identity/current_user'
import type { I18n } from '@adonisjs/i18n'
import type Role from '#organizations/models/role'

export type NewAssignment = {
  /** Public id of the role. */
  role: string
  /** `branch:<id>`, `category:<id>` or `course:<id>`; empty for the whole company. */
  place?: string | null
  /** ISO moment after which it ends by itself. */
  endsAt?: string | null
}

/** Gives somebody a role somewhere, from their next request on. @throws RoleRefused, E_VALIDATION_ERROR */
export async function giveRole(
  userId: number,
  { role: uuid, place, endsAt }: NewAssignment,
  { me, i18n }: { me: CurrentUser; i18n: I18n }
) {
  const role = await changeableRole(uuid, me)
  refuseNewRights(new Set(), allowedBy(await roleLines(role.id)), await givableRights(me))
  const where = await placeOf(place)
  refusePlace(role, where.contextType, i18n)
  const expiresAt = endsAt ? DateTime.fromISO(endsAt) : null
  if (expiresAt && expiresAt <= clock.now()) {
    throw fieldFault(i18n, 'endsAt', 'organizations.errors.ends_in_past')
  }
  await closeOrRefuse({ userId, roleId: role.id, ...where })
  return UserRole.create({
    userId,
    roleId: role.id,
    ...where,
    assignedBy: me.id,
    assignedAt: clock.now(),
    expiresAt,
  })
}

/** Course roles belong into courses. */
export function refusePlace(role: Role, contextType: string | null, i18n: I18n) {
  if (role.type === 'course' && contextType === null) {
    throw fieldFault(i18n, 'place', 'organizations.errors.course_only')
  }
}

type Line = Pick<UserRole, 'userId' | 'roleId' | 'organizationId' | 'contextType' | 'contextId'>

/** One that is over by time makes room for the next; one that counts stays the only one. */
async function closeOrRefuse(line: Line) {
  const { userId, roleId } = line
  const held = await UserRole.query().where({ userId, roleId }).whereNull('revokedAt').limit(500)
  const same = held.find(
    (one) =>
      one.organizationId === line.organizationId &&
      one.contextType === line.contextType &&
      one.contextId === line.contextId
  )
  if (!same) return
  if (!same.expiresAt || same.expiresAt > clock.now()) throw new RoleRefused('held_already')
  await same.merge({ revokedAt: same.expiresAt }).save()
}
