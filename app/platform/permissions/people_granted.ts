import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import type { Grants } from '#platform/permissions/grants'
import type { Permission } from '#platform/permissions/catalog'

type Narrowed = { sql: string; bindings: Record<string, number | number[]> }

/**
 * The people whom a permission reaches, as SQL about the id of a user: those who belong, or are
 * about to belong, to where it holds. Null when it reaches everybody.
 *
 * @param user column with the id, such as `u.id`
 */
export function peopleGranted(
  grants: Grants,
  permission: Permission,
  user: string
): Narrowed | null {
  const branches = grants.branchesOf(permission)
  if (!branches) return null
  const bindings = { reachTenant: currentTenantId() }
  if ('only' in branches) {
    const sql = `EXISTS (${memberships(user)} AND m.organization_id = ANY(:reached))`
    return { sql, bindings: { ...bindings, reached: branches.only } }
  }
  const sql = `(NOT EXISTS (${memberships(user)})
    OR EXISTS (${memberships(user)} AND m.organization_id <> ALL(:reached)))`
  return { sql, bindings: { ...bindings, reached: branches.except } }
}

/** Narrows a query to the people whom a permission reaches. */
export function wherePeopleGranted<Builder extends { whereRaw(sql: string, bindings: any): any }>(
  query: Builder,
  grants: Grants,
  permission: Permission,
  user: string
): Builder {
  const narrowed = peopleGranted(grants, permission, user)
  return narrowed ? query.whereRaw(narrowed.sql, narrowed.bindings) : query
}

/** Does a permission reach this person? Asks the database only where it holds in branches. */
export async function isGranted(grants: Grants, permission: Permission, userId: number) {
  const narrowed = peopleGranted(grants, permission, ':user')
  if (!narrowed) return true
  const { rows } = await db.rawQuery(`SELECT ${narrowed.sql} AS yes`, {
    ...narrowed.bindings,
    user: userId,
  })
  return rows[0].yes as boolean
}

const memberships = (user: string) => `SELECT FROM user_organization_memberships m
  WHERE m.tenant_id = :reachTenant AND m.user_id = ${user} AND m.status <> 'inactive'`
