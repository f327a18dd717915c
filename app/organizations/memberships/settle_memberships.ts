import { DateTime } from 'luxon'
import { clock } from '#platform/clock'
import { defineJob } from '#platform/jobs/define_job'
import { enqueue } from '#platform/jobs/enqueue'
import { arrived } from '#organizations/memberships/arrived'
import { planSettling, SETTLE_MEMBERSHIPS } from '#organizations/memberships/plan_settling'
import { endMemberships } from '#organizations/memberships/leave_organization'
import { demotePrimary, keepPrimary } from '#organizations/memberships/primary'
import Membership from '#organizations/memberships/membership'

const AT_ONCE = 500

/** Begins and ends memberships when their moment has come. */
export const settleMemberships = defineJob<{ at: string }>({
  ...SETTLE_MEMBERSHIPS,
  async handle({ at }) {
    const moment = DateTime.fromISO(at)
    if (moment > clock.now()) return planSettling(moment)
    const isMore = (await endDue()) || (await beginDue())
    if (isMore) await enqueue(settleMemberships, { at })
  },
})

const due = (status: string, column: string) =>
  Membership.query()
    .where('status', status)
    .where(column, '<=', clock.now().toISO()!)
    .orderBy('id')
    .preload('organization')
    .preload('user')
    .limit(AT_ONCE)

/** First, so that nobody loses the first place to one that just begins. */
async function endDue() {
  const ending = await due('active', 'leftAt')
  await endMemberships(ending)
  await keepPrimary(ending.map(({ userId }) => userId))
  return ending.length === AT_ONCE
}

async function beginDue() {
  const beginning = await due('pending', 'joinedAt')
  await demotePrimary(beginning.filter(({ isPrimary }) => isPrimary).map(({ userId }) => userId))
  for (const membership of beginning) await membership.merge({ status: 'active' }).save()
  for (const members of Map.groupBy(beginning, (one) => one.organizationId).values()) {
    await arrived(
      members.map(({ userId }) => userId),
      members[0].organization
    )
  }
  return beginning.length === AT_ONCE
}
