import { defineUndo } from '#platform/undo/define_undo'
import { putBack } from '#platform/undo/put_back'
import { keepPrimary } from '#organizations/memberships/primary'
import { mayManage } from '#organizations/memberships/find_memberships'
import Membership from '#organizations/memberships/membership'
import User from '#identity/models/user'

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
  // Roles that ended with a membership were taken away for good: somebody gives them again.
  remark: 'organizations.memberships.undo_remark',
  // Where somebody came to goes first: nobody has two first organizations, not even for a moment.
  undo: (changes, me) =>
    usual.undo(
      changes.toSorted((one, other) => Number(other.made) - Number(one.made)),
      me
    ),
})

async function nameThem(memberships: Membership[]) {
  const ids = memberships.map(({ userId }) => userId)
  const users = await User.query().sideload({ withTrashed: true }).whereIn('id', ids)
  const byId = new Map(users.map((user) => [user.id, user]))
  for (const membership of memberships) {
    const user = byId.get(membership.userId)
    if (user) membership.$setRelated('user', user)
  }
}
