import { defineHistory } from '#platform/history/define_history'
import { isGranted } from '#platform/permissions/people_granted'
import User from '#identity/models/user'

defineHistory({
  name: 'people',
  model: User,
  title: (user: User) => user.name,
  href: (user: User) => `/admin/users/${user.uuid}`,
  mayView: (user: User, me) => isGranted(me.grants, 'users.view', user.id),
  hidden: ['password', 'twoFactorSecret', 'twoFactorLastStep'],
})
