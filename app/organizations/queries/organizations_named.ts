import db from '#platform/db'
import { containing } from '#platform/search/containing'
import { currentTenantId } from '#platform/tenancy/scope'
import { whereGranted } from '#platform/permissions/where_granted'
import type { CurrentUser } from '#identity/current_user'

export type NamedOrganization = { id: string; name: string; above: string | null }

const MOST = 20

/** Organizations by name that somebody may change, with what lies above them. */
export async function organizationsNamed(
  words: string,
  { grants }: CurrentUser
): Promise<NamedOrganization[]> {
  const query = db
    .from('organizations as o')
    .joinRaw('LEFT JOIN organizations a ON a.tenant_id = o.tenant_id AND a.id = o.parent_id')
    .where('o.tenant_id', currentTenantId())
    .whereNull('o.deleted_at')
    .whereILike('o.name', containing(words))
  return whereGranted(query, { organization: 'o.id' }, grants, 'organizations.manage')
    .select('o.uuid as id', 'o.name', 'a.name as above')
    .orderBy('o.name')
    .orderBy('o.id')
    .limit(MOST)
}
