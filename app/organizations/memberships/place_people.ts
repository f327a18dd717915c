import i18nManager from '@adonisjs/i18n/services/main'
import { changeMembership } from '#organizations/memberships/change_membership'
import { joinOrganization } from '#organizations/memberships/join_organization'
import { leaveOrganizations } from '#organizations/memberships/leave_organization'
import Membership from '#organizations/memberships/membership'
import Organization from '#organizations/models/organization'

export type Placing = { userId: number; organizationId: number }

const AT_ONCE = 500

/** Makes these organizations the first ones of people, as a file of theirs says; where they were first before, they left. */
export async function placePeople(placings: Placing[]) {
  for (const [organizationId, some] of Map.groupBy(placings, (one) => one.organizationId)) {
    const organization = await Organization.findOrFail(organizationId)
    const userIds = some.map(({ userId }) => userId)
    for (let start = 0; start < userIds.length; start += AT_ONCE) {
      await place(userIds.slice(start, start + AT_ONCE), organization)
    }
  }
}

async function place(userIds: number[], organization: Organization) {
  const first = await firstOnes(userIds)
  const reason = i18nManager
    .locale(i18nManager.defaultLocale)
    .t('organizations.memberships.placed', { name: organization.name })
  await leaveOrganizations(
    first.filter(({ organizationId }) => organizationId !== organization.id),
    { reason }
  )
  await joinOrganization(userIds, { organization, isPrimary: true })
  for (const membership of await otherOnes(userIds, organization)) {
    await changeMembership(membership, { isPrimary: true })
  }
}

const firstOnes = (userIds: number[]) =>
  Membership.query()
    .whereIn('userId', userIds)
    .where('status', 'active')
    .where('isPrimary', true)
    .preload('organization')
    .preload('user')
    .limit(userIds.length)

/** Who was there already, but not first of all. */
const otherOnes = (userIds: number[], { id }: Organization) =>
  Membership.query()
    .whereIn('userId', userIds)
    .where('organizationId', id)
    .where('status', 'active')
    .where('isPrimary', false)
    .limit(userIds.length)
