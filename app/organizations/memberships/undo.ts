import { defineUndo } from '#platform/undo/define_undo'
import { putBack } from '#platform/undo/put_back'
import { demotePrimary, keepPrimary } from '#organizations/memberships/primary'
import { mayManage } from '#organizations/memberships/find_memberships'
import Membership from '#organizations/memberships/membership'
import User from '#identity/models/user'
import type { RecordChange } from '#platform/undo/types'

const usual = putBack({
  model: Membership,
  name: ({ user }: Membership) => user?.name ?? '–',
  async mayChange(memberships: Membership[], me) {
    await nameThem(memberships)
    return (membership) => mayManage(me, membership)
  },
  undone: (memberships: Membership[]) => keepPrimary(memberships.map(({ userId }) => userId)),
})

defineUndo({
  ...usual,

  /** Who came back in the meantime is there already. */
  async examine(changes, me) {
    const found = await usual.examine(changes, me)
    const back = await whoCameBack(changes.filter(({ made }) => !made).map(({ id }) => id))
    for (const id of back) {
      const examined = found.get(id)
      if (examined) examined.reason ??= 'platform.undo.reasons.changed_since'
    }
    return found
  },

  /** Where somebody came to goes first: nobody has two first organizations, not even for a moment. */
  async undo(changes, me) {
    const [made, changed] = [true, false].map((one) =>
      changes.filter((change) => change.made === one)
    )
    await usual.undo(made, me)
    await demotePrimary(await peopleOf(changed.filter(({ before }) => before.isPrimary === true)))
    await usual.undo(changed, me)
  },
})

async function whoCameBack(ids: number[]): Promise<number[]> {
  const ended = await Membership.query().whereIn('id', ids).where('status', 'inactive')
  const open = await Membership.query()
    .whereIn(
      'userId',
      ended.map(({ userId }) => userId)
    )
    .whereIn('status', ['active', 'pending'])
  const there = new Set(open.map((one) => `${one.userId} ${one.organizationId}`))
  return ended.filter((one) => there.has(`${one.userId} ${one.organizationId}`)).map(({ id }) => id)
}

async function peopleOf(changes: RecordChange[]) {
  const ids = changes.map(({ id }) => id)
  const memberships = await Membership.query().whereIn('id', ids)
  return memberships.map(({ userId }) => userId)
}

async function nameThem(memberships: Membership[]) {
  const ids = memberships.map(({ userId }) => userId)
  const users = await User.query().sideload({ withTrashed: true }).whereIn('id', ids)
  const byId = new Map(users.map((user) => [user.id, user]))
  for (const membership of memberships) {
    const user = byId.get(membership.userId)
    if (user) membership.$setRelated('user', user)
  }
}
