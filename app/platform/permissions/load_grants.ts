import db from '#platform/db'
import { clock } from '#platform/clock'
import { Grants, type Grant } from '#platform/permissions/grants'
import { currentTenantId } from '#platform/tenancy/scope'

/**
 * All rights of a person at this moment, in one query: roles with what they inherit
 * (a role's own denial beats what its parent grants), each where it was given, and
 * direct exceptions. Expired and revoked assignments count for nothing.
 */
export async function loadGrants(userId: number): Promise<Grants> {
  const bindings = { tenant: currentTenantId(), user: userId, now: clock.now().toISO()! }
  const { rows } = await db.rawQuery<{ rows: Grant[] }>(SQL, bindings)
  return new Grants(rows)
}

/** The rows of `Grant` of somebody, to be read together with who they are. */
export const GRANTS_OF = (user: string) => `
SELECT permission, granted, role, context_type AS "contextType", context_id AS "contextId",
  expires_at AS "expiresAt", organizations
FROM stoa_grants(:tenant, ${user}, :now)`

const SQL = GRANTS_OF(':user')
