import type { DateTime } from 'luxon'
import { announce } from '#platform/events/announce'
import { clock } from '#platform/clock'
import { recordAudit } from '#platform/audit/audit'
import { endRolesIn } from '#organizations/memberships/end_roles_in'
import { organizationLeft } from '#organizations/memberships/events'
import { planSettling } from '#organizations/memberships/plan_settling'
import { keepPrimary } from '#organizations/memberships/primary'
import type Membership from '#organizations/memberships/membership'

export type Leaving = {
  /** At once when nothing is said or it has passed. */
  at?: DateTime | null
  /** For the history. */
  reason: string
}

/**
 * Ends memberships, now or at a moment to come. With the end go the roles that were given in that
 * organization and below it; all that was learned stays.
 *
 * @param memberships open ones, with organization and user
 */
export async function leaveOrganizations(memberships: Membership[], { at, reason }: Leaving) {
  for (const { id, organization } of memberships) {
    recordAudit({
      action: 'left',
      resourceType: 'user_organization_memberships',
      resourceId: id,
      description: `${organization.name}: ${reason}`,
      category: 'authorization',
      severity: 'medium',
    })
  }
  if (at && at > clock.now()) return planLeaving(memberships, at)
  await endMemberships(memberships)
  await keepPrimary(memberships.map(({ userId }) => userId))
}

/** Who was only expected until then never comes. */
async function planLeaving(memberships: Membership[], at: DateTime) {
  const [later, never] = [true, false].map((comes) =>
    memberships.filter(({ joinedAt }) => joinedAt < at === comes)
  )
  for (const membership of later) await membership.merge({ leftAt: at }).save()
  await endMemberships(never)
  await planSettling(at)
}

/** The end itself; `keepPrimary` is for whoever asks for it. */
export async function endMemberships(memberships: Membership[]) {
  const now = clock.now()
  for (const membership of memberships) {
    const leftAt = membership.joinedAt > now ? membership.joinedAt : now
    await membership.merge({ status: 'inactive', isPrimary: false, leftAt }).save()
  }
  await endRolesIn(memberships)
  await announce(organizationLeft, () =>
    memberships.map(({ user, organization, title }) => ({
      person: user.uuid,
      email: user.email,
      organization: organization.uuid,
      name: organization.name,
      title,
    }))
  )
}
