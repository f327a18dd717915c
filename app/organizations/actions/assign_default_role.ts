import Role from '#organizations/models/role'
import { giveRoles } from '#organizations/actions/give_roles'

/** Gives people who are new what everybody begins with. */
export async function assignDefaultRole(userIds: number[]) {
  const { id } = await Role.findByOrFail('isDefault', true)
  await giveRoles(userIds.map((userId) => ({ userId, roleId: id, organizationId: null })))
}
