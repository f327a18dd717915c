import { demotePrimary, keepPrimary } from '#organizations/memberships/primary'
import type Membership from '#organizations/memberships/membership'

export type MembershipChange = {
  title?: string | null
  role?: string
  /** Only ever true: another one becomes the first by being made so. */
  isPrimary?: boolean
  /** False takes back that they were going to leave. */
  leaves?: boolean
}

/** Changes what somebody is called in an organization, or makes it their first one. */
export async function changeMembership(
  membership: Membership,
  { isPrimary, leaves, ...values }: MembershipChange
) {
  const becomesFirst = isPrimary === true && !membership.isPrimary
  if (becomesFirst && membership.status === 'active') await demotePrimary([membership.userId])
  await membership
    .merge({
      ...values,
      ...(becomesFirst && { isPrimary: true }),
      ...(leaves === false && { leftAt: null }),
    })
    .save()
  await keepPrimary([membership.userId])
}
