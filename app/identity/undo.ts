import { defineUndo } from '#platform/undo/define_undo'
import { putBack } from '#platform/undo/put_back'
import { wherePeopleGranted } from '#platform/permissions/people_granted'
import User from '#identity/models/user'
import type { CurrentUser } from '#identity/current_user'
import UserProfile from '#identity/models/user_profile'

defineUndo({
  ...putBack({
    model: User,
    name: ({ name }: User) => name,
    async mayChange(users: User[], me) {
      const mine = await theirs(
        users.map(({ id }) => id),
        me
      )
      return ({ id }) => mine.has(id)
    },
  }),
  contains: ['user_profiles'],
})

/** Of these people, those whom somebody manages. */
async function theirs(ids: number[], { grants }: CurrentUser) {
  const query = User.query().sideload({ withTrashed: true }).whereIn('id', ids)
  const found = await wherePeopleGranted(query, grants, 'users.manage', 'users.id')
  return new Set(found.map(({ id }) => id))
}

const names = new WeakMap<UserProfile, string>()

const profiles = putBack({
  model: UserProfile,
  name: (profile: UserProfile) => names.get(profile) ?? '–',
  async mayChange(records: UserProfile[], me) {
    const users = await User.query().whereIn(
      'id',
      records.map(({ userId }) => userId)
    )
    const byId = new Map(users.map((user) => [user.id, user.name]))
    for (const profile of records) names.set(profile, byId.get(profile.userId) ?? '–')
    const mine = await theirs(
      records.map(({ userId }) => userId),
      me
    )
    return ({ userId }) => mine.has(userId)
  },
})

/** A profile goes with its account; one that an account was given later stays, as nobody sees it alone. */
defineUndo({
  ...profiles,
  undo: (changes, me) =>
    profiles.undo(
      changes.filter(({ made }) => !made),
      me
    ),
})
