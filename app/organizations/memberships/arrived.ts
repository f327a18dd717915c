import { announce } from '#platform/events/announce'
import { organizationJoined } from '#organizations/memberships/events'
import { keepPrimary } from '#organizations/memberships/primary'
import Membership from '#organizations/memberships/membership'
import type Organization from '#organizations/models/organization'

/** What follows from being in an organization. */
export async function arrived(userIds: number[], organization: Organization) {
  await keepPrimary(userIds)
  await announce(organizationJoined, () => eventsOf(userIds, organization))
}

async function eventsOf(userIds: number[], { id, uuid, name }: Organization) {
  const memberships = await Membership.query()
    .whereIn('userId', userIds)
    .where('organizationId', id)
    .where('status', 'active')
    .preload('user')
    .limit(userIds.length)
  return memberships.map(({ user, title }) => ({
    person: user.uuid,
    email: user.email,
    organization: uuid,
    name,
    title,
  }))
}
