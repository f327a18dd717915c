import { NotFound } from '#platform/errors'
import { isUuid } from '#platform/text/addresses'
import { wherePeopleGranted } from '#platform/permissions/people_granted'
import Membership from '#organizations/memberships/membership'
import User from '#identity/models/user'
import type { CurrentUser } from '#identity/current_user'

/** An open membership of somebody, in an organization that is mine to manage. @throws NotFound */
export async function membershipFor(me: CurrentUser, user: User, uuid: string) {
  const membership = isUuid(uuid)
    ? await openOnes().where('uuid', uuid).where('userId', user.id).first()
    : null
  if (!membership || !mayManage(me, membership)) throw new NotFound()
  return membership
}

/** Of these, the open ones in organizations that are mine to manage. */
export async function membershipsAmong(me: CurrentUser, ids: number[]) {
  const found = await openOnes().whereIn('id', ids).limit(ids.length)
  return found.filter((membership) => mayManage(me, membership))
}

/** Of these, whom I may see: nobody makes themselves the administrator of strangers. */
export async function peopleToAdd({ grants }: CurrentUser, ids: number[]): Promise<number[]> {
  const query = User.query().whereIn('id', ids).limit(ids.length)
  const people = await wherePeopleGranted(query, grants, 'users.view', 'users.id')
  return people.map(({ id }) => id)
}

export const mayManage = (
  me: CurrentUser,
  { organizationId }: Pick<Membership, 'organizationId'>
): boolean => me.can('organizations.manage', { organizationId })

const openOnes = () =>
  Membership.query()
    .whereIn('status', ['active', 'pending'])
    .preload('organization')
    .preload('user')
