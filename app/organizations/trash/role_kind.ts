import Role from '#organizations/models/role'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { defineTrashKind } from '#platform/trash/define_trash_kind'

const MY_LEVEL = `(SELECT max(mine.level) FROM user_roles ur JOIN roles mine ON mine.tenant_id = ur.tenant_id AND mine.id = ur.role_id
  WHERE ur.tenant_id = :tenant AND ur.user_id = :user AND mine.deleted_at IS NULL AND ur.revoked_at IS NULL
    AND (ur.expires_at IS NULL OR ur.expires_at > :now))`

defineTrashKind({
  name: 'role',
  model: Role,
  permission: 'roles.manage',
  purgePermission: 'trash.purge',
  within: (query, { me }) =>
    query.whereRaw(`t.level < ${MY_LEVEL}`, {
      tenant: currentTenantId(),
      user: me.id,
      now: clock.now().toISO()!,
    }),
  title: 't.name',
  contains: {
    holders: `(SELECT count(DISTINCT ur.user_id)::int FROM user_roles ur WHERE ur.tenant_id = t.tenant_id AND ur.role_id = t.id AND ur.revoked_at IS NULL)`,
  },

  /** Its name may be another's by now. Assignments that were not revoked count again. */
  async questions(role: Role, { name = role.name }) {
    const twin = await Role.query().whereILike('name', name).first()
    return twin || !name ? [{ name: 'name', wanted: name, value: `${role.name} 2` }] : []
  },

  async settle(role: Role, { name = role.name }) {
    const hasParent = role.parentRoleId !== null && (await Role.find(role.parentRoleId)) !== null
    role.merge({ name, parentRoleId: hasParent ? role.parentRoleId : null })
  },
})
