import { heldAs } from '#standards/people/plan/known_people'
import type { CurrentUser } from '#identity/current_user'
import type { HeaderOf } from '#standards/people/plan/check_values'
import type { KnownPlaces } from '#standards/people/plan/known_places'
import type { PlannedRow } from '#standards/people/plan/types'
import type { RowValues } from '#standards/people/read/read_values'

type Around = { places: KnownPlaces; held: Set<string>; headerOf: HeaderOf; me: CurrentUser }

/** The organization of a row, and the roles it gives: everywhere, or in that organization by who rules only there. */
export function planPlaces(plan: PlannedRow, values: RowValues, around: Around) {
  const { places, headerOf } = around
  const say = (field: string, reason: string, value: string) =>
    plan.faults.push({
      column: headerOf(field),
      field,
      reason,
      params: { value: value.slice(0, 60) },
    })
  const wanted = values.organization as string | undefined
  const found = wanted ? places.organization(wanted) : null
  if (found && 'reason' in found) return say('organization', found.reason, wanted!)
  if (found && found.id !== plan.person?.organizationId) {
    plan.organizationId = found.id
    const before = places.organizationName(plan.person?.organizationId ?? null)
    plan.changes.push({ field: 'organization', before, after: found.name })
  }
  if (values.role) planRoles(plan, String(values.role), around, say)
}

function planRoles(
  plan: PlannedRow,
  words: string,
  { places, held, me }: Around,
  say: (field: string, reason: string, value: string) => unknown
) {
  const place = me.can('roles.manage')
    ? null
    : (plan.organizationId ?? plan.person?.organizationId ?? null)
  if (place === null && !me.can('roles.manage')) return say('role', 'role_not_yours', words)
  plan.roleOrganizationId = place
  for (const word of words
    .split(/[;,|]/)
    .map((one) => one.trim())
    .filter(Boolean)) {
    const role = places.role(word)
    if ('reason' in role) say('role', role.reason, word)
    else if (!plan.roleIds.includes(role.id) && !isHeld(role.id)) {
      plan.roleIds.push(role.id)
      plan.changes.push({ field: 'role', before: null, after: role.name })
    }
  }

  function isHeld(roleId: number) {
    return plan.person !== null && held.has(heldAs(plan.person.id, roleId, place))
  }
}
