import { NotFound } from '#platform/errors'
import Organization from '#organizations/models/organization'
import type { CurrentUser } from '#identity/current_user'

/**
 * An organization that somebody may change, or see; what is hidden from them is not there.
 *
 * @throws NotFound
 */
export async function organizationFor(
  me: CurrentUser,
  uuid: string,
  permission: 'organizations.manage' | 'organizations.view' = 'organizations.manage'
): Promise<Organization> {
  const organization = await Organization.findByOrFail('uuid', uuid)
  if (!me.can(permission, { organizationId: organization.id })) throw new NotFound()
  return organization
}

/** One that may leave its place: what lies above it must be theirs as well. */
export async function movableFor(me: CurrentUser, uuid: string): Promise<Organization> {
  const organization = await organizationFor(me, uuid)
  const { parentId } = organization
  if (parentId && !me.can('organizations.manage', { organizationId: parentId })) {
    throw new NotFound()
  }
  return organization
}
