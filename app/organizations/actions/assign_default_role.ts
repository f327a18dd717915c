import Role from '#organizations/models/role'
import { assignRole } from '#organizations/actions/assign_role'

/** Gives somebody new what everybody begins with. */
export async function assignDefaultRole(userId: number) {
  const { slug } = await Role.findByOrFail('isDefault', true)
  return assignRole(userId, slug)
}
