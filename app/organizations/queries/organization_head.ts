import Organization from '#organizations/models/organization'
import { organizationFor } from '#organizations/queries/organization_for'
import { pathOf } from '#organizations/queries/organization_place'
import type { CurrentUser } from '#identity/current_user'
import type { OrganizationHead } from '#organizations/types'

/** @throws NotFound when it is hidden from them */
export async function organizationHead(me: CurrentUser, uuid: string): Promise<OrganizationHead> {
  const organization = await organizationFor(me, uuid, 'organizations.view')
  const { id, name, type, description } = organization
  return {
    id: uuid,
    name,
    type,
    description,
    above: await seenAbove(me, id),
    mayChange: me.can('organizations.manage', { organizationId: id }),
  }
}

async function seenAbove(me: CurrentUser, id: number) {
  const path = (await pathOf(id)).slice(1).reverse()
  const found = await Organization.query().whereIn('id', path).limit(path.length)
  const byId = new Map(found.map((organization) => [organization.id, organization]))
  return path
    .filter((organizationId) => me.can('organizations.view', { organizationId }))
    .flatMap((above) => byId.get(above) ?? [])
    .map(({ uuid, name }) => ({ id: uuid, name }))
}
