import type { DateTime } from 'luxon'
import { joinOrganization } from '#organizations/memberships/join_organization'
import { leaveOrganizations } from '#organizations/memberships/leave_organization'
import type { BulkOutcome } from '#platform/lists/define_list'
import type Membership from '#organizations/memberships/membership'
import type Organization from '#organizations/models/organization'

export type Transfer = {
  to: Organization
  /** At once when nothing is said or it has passed. */
  at?: DateTime | null
  reason: string
}

/**
 * Moves people from one organization to another. What they are called goes along, and so does
 * being their first organization; a membership that is over stays in their history.
 *
 * @param memberships open ones, with organization and user
 * @returns what became of each, by the id of the membership
 */
export async function transferPeople(
  memberships: Membership[],
  { to, at, reason }: Transfer
): Promise<Map<number, BulkOutcome>> {
  const moving = memberships.filter(({ organizationId }) => organizationId !== to.id)
  const outcomes = new Map<number, BulkOutcome>(memberships.map(({ id }) => [id, THERE]))
  for (const alike of Map.groupBy(moving, likeness).values()) {
    const [{ title, role, isPrimary }] = alike
    const userIds = alike.map(({ userId }) => userId)
    const joined = await joinOrganization(userIds, {
      organization: to,
      from: at,
      title,
      role: role as 'member',
      isPrimary,
    })
    for (const { id, userId } of alike) outcomes.set(id, joined.get(userId)!)
  }
  const gone = moving.filter(({ id }) => outcomes.get(id)!.outcome === 'done')
  await leaveOrganizations(gone, { at, reason })
  return outcomes
}

const THERE: BulkOutcome = { outcome: 'skipped', reason: 'organizations.memberships.already' }

const likeness = ({ title, role, isPrimary }: Membership) =>
  JSON.stringify([title, role, isPrimary])
