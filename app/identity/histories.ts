import { defineHistory } from '#platform/history/define_history'
import User from '#identity/models/user'

defineHistory({
  name: 'people',
  model: User,
  title: (user: User) => user.name,
  href: () => '/admin/users',
  mayView: (_, me) => me.can('users.view'),
  hidden: ['password'],
})
