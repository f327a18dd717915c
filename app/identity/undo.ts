import { defineUndo } from '#platform/undo/define_undo'
import { putBack } from '#platform/undo/put_back'
import { wherePeopleGranted } from '#platform/permissions/people_granted'
import User from '#identity/models/user'

defineUndo(
  putBack({
    model: User,
    name: ({ name }: User) => name,
    async mayChange(users: User[], { grants }) {
      const ids = users.map(({ id }) => id)
      const query = User.query().sideload({ withTrashed: true }).whereIn('id', ids)
      const theirs = await wherePeopleGranted(query, grants, 'users.manage', 'users.id')
      const mine = new Set(theirs.map(({ id }) => id))
      return ({ id }) => mine.has(id)
    },
  })
)
