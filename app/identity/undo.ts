import { defineUndo } from '#platform/undo/define_undo'
import { putBack } from '#platform/undo/put_back'
import User from '#identity/models/user'
import UserProfile from '#identity/models/user_profile'

defineUndo({
  ...putBack({
    model: User,
    name: ({ name }: User) => name,
    mayChange: async (_, me) => () => me.can('users.manage'),
  }),
  contains: ['user_profiles'],
})

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
    return () => me.can('users.manage')
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
