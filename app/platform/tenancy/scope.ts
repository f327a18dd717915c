import { AsyncLocalStorage } from 'node:async_hooks'
import type { TenantClient } from '#platform/tenancy/tenant_client'

/** Who acts and from where: written into every audit row of the scope. */
export type Actor = {
  userId: number | null
  /** Name and address at the time, or the job's name. */
  label: string
  /** Public id of the person who does it as somebody else. */
  impersonator?: string | null
  ip?: string | null
  userAgent?: string | null
  sessionId?: string | null
  requestId?: string | null
  /** Run of a job that the work belongs to, by which it can be undone. */
  run?: string | null
}

export type TenantScope = { client: TenantClient; tenantId: number; actor: Actor }

export class NoTenant extends Error {
  constructor() {
    super('No tenant: the database is reached only inside asTenant()')
  }
}

export const scopes = new AsyncLocalStorage<TenantScope>()

/** @throws NoTenant outside of a tenant's scope */
export function currentScope(): TenantScope {
  const scope = scopes.getStore()
  if (!scope) throw new NoTenant()
  return scope
}

/** The tenant of the running request or job. @throws NoTenant */
export const currentTenantId = () => currentScope().tenantId

/** Names the person behind the request once they are known. */
export function actAs(actor: Partial<Actor>) {
  Object.assign(currentScope().actor, actor)
}

/** Something to do once the data is there for others to see, never after a rollback. */
export function afterCommit(callback: () => unknown) {
  currentScope().client.after('commit', callback)
}

/**
 * Rolls the request back although no exception reaches its middleware: AdonisJS
 * turns an error into a response where it was thrown.
 */
export function failScope() {
  const scope = scopes.getStore()
  if (scope) scope.client.failed = true
}
