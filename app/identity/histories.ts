import { defineHistory } from '#platform/history/define_history'
import User from '#identity/models/user'

defineHistory({
  name: 'people',
  model: User,
  title: (user: User) => user.name,
  href: (user: User) => `/admin/users/${user.uuid}`,
  mayView: (_, me) => me.can('users.view'),
  hidden: ['password', 'twoFactorSecret', 'twoFactorLastStep'],
})
