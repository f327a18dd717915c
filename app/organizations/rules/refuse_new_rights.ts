import { RoleRefused } from '#organizations/errors'
import type { Permission } from '#platform/permissions/catalog'

/**
 * @param givable what may be given, as it was before anything was written
 * @throws RoleRefused when somebody would get a right that is not among it
 */
export function refuseNewRights(
  before: Set<Permission>,
  after: Set<Permission>,
  givable: Set<Permission>
) {
  const beyond = [...after].find((right) => !before.has(right) && !givable.has(right))
  if (beyond) throw new RoleRefused('not_yours', { permission: beyond })
}
