import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import { CompanyStays, OrganizationCircle, OrganizationInUse } from '#organizations/errors'
import { moveOrganization } from '#organizations/actions/move_organization'
import { holdTree } from '#organizations/actions/save_organization'
import Organization from '#organizations/models/organization'

/**
 * Moves an organization to the trash, those below it first to where they shall go:
 * nothing comes to lie at the top because what was above it is gone.
 *
 * @param into where those below go; the one above when nothing is said
 * @throws OrganizationInUse while people, courses, banks or roles are in it
 */
export async function trashOrganization(organization: Organization, into: Organization | null) {
  if (organization.parentId === null) throw new CompanyStays()
  await holdTree()
  if (await isUsed(organization)) throw new OrganizationInUse(organization.name)
  const target = into ?? (await Organization.findOrFail(organization.parentId))
  if (target.id === organization.id) throw new OrganizationCircle(organization.name)
  for (const child of await childrenOf(organization)) await moveOrganization(child, target)
  await moveTrashed(organization, target)
  await organization.moveToTrash()
}

const childrenOf = ({ id }: Organization) =>
  Organization.query().where('parentId', id).orderBy('id').limit(5000)

/** What lies in the trash comes back to where the others went. */
const moveTrashed = ({ id }: Organization, target: Organization) =>
  db
    .from('organizations')
    .where({ tenant_id: currentTenantId(), parent_id: id })
    .whereNotNull('deleted_at')
    .update({ parent_id: target.id })

async function isUsed({ id }: Organization): Promise<boolean> {
  const { rows } = await db.rawQuery(USED, { tenant: currentTenantId(), id })
  return rows[0].used
}

const USED = `
SELECT EXISTS (SELECT FROM user_organization_memberships m
    WHERE m.tenant_id = k.id AND m.organization_id = :id AND m.status IN ('active', 'pending'))
  OR EXISTS (SELECT FROM courses c WHERE c.tenant_id = k.id AND c.organization_id = :id AND c.deleted_at IS NULL)
  OR EXISTS (SELECT FROM question_banks b WHERE b.tenant_id = k.id AND b.organization_id = :id AND b.deleted_at IS NULL)
  OR EXISTS (SELECT FROM user_roles r WHERE r.tenant_id = k.id AND r.organization_id = :id AND r.revoked_at IS NULL
    AND (r.expires_at IS NULL OR r.expires_at > now())) AS used
FROM (SELECT :tenant::bigint AS id) k`
