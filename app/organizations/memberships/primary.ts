import Membership from '#organizations/memberships/membership'

/** The most that one call is about: a batch of a bulk action, each in a handful of organizations. */
const MOST = 5000

const activeOf = (userIds: number[]) =>
  Membership.query()
    .whereIn('userId', userIds)
    .where('status', 'active')
    .orderBy('joinedAt')
    .orderBy('id')
    .limit(MOST)

/** Makes room: another organization becomes the first one of these people. */
export async function demotePrimary(userIds: number[]) {
  for (const membership of await activeOf(userIds).where('isPrimary', true)) {
    await membership.merge({ isPrimary: false }).save()
  }
}

/** Everybody who is in organizations has exactly one first: where none is, the one they are in for longest. */
export async function keepPrimary(userIds: number[]) {
  const byUser = Map.groupBy(await activeOf(userIds), ({ userId }) => userId)
  for (const memberships of byUser.values()) {
    if (memberships.some(({ isPrimary }) => isPrimary)) continue
    await memberships[0].merge({ isPrimary: true }).save()
  }
}
