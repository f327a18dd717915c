import type { CurrentUser } from '#identity/current_user'
import type { HeaderOf } from '#standards/people/plan/check_values'
import type { PlannedRow } from '#standards/people/plan/types'
import type { RowFault } from '#standards/people/types'
import type { RowValues } from '#standards/people/read/read_values'

type Around = { me: CurrentUser; levels: Map<number, number>; headerOf: HeaderOf }

/** Nobody changes who has a higher role, keeps themselves out, or reaches beyond the branch that is theirs. */
export function mayTouch(plan: PlannedRow, values: RowValues, { me, levels, headerOf }: Around) {
  const faults: RowFault[] = []
  const say = (field: string | null, reason: string) =>
    faults.push({ column: field && headerOf(field), field, reason })
  const { person, organizationId, changes } = plan
  if (person && changes.length > 0 && levels.get(person.id)! > levels.get(me.id)!)
    say(null, 'above')
  if (person?.id === me.id && 'status' in plan.account) say('status', 'own_status')
  if (me.can('users.manage')) return faults
  const target = organizationId ?? person?.organizationId ?? null
  const isMine = (id: number | null) =>
    id !== null && me.can('users.manage', { organizationId: id })
  if (!isMine(target))
    say('organization', values.organization ? 'organization_not_yours' : 'no_branch')
  else if (person && !isMine(person.organizationId)) say(null, 'not_in_branch')
  return faults
}
