import { defineUndo } from '#platform/undo/define_undo'
import { putBack } from '#platform/undo/put_back'
import User from '#identity/models/user'

defineUndo(
  putBack({
    model: User,
    name: ({ name }: User) => name,
    mayChange: async (_, me) => () => me.can('users.manage'),
  })
)
