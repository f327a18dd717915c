import Role from '#organizations/models/role'
import { defineHistory } from '#platform/history/define_history'

/** Rights are read here and changed on the page of the role, which asks who may give them. */
defineHistory({
  name: 'roles',
  model: Role,
  title: (role: Role) => role.name,
  href: (role: Role) => `/admin/roles/${role.uuid}`,
  mayView: (_, me) => me.can('roles.view'),
  hidden: ['permissions', 'settings'],
})
