import { Database } from '@adonisjs/lucid/database'
import { TenantClient } from '#platform/tenancy/tenant_client'
import { type Actor, NoTenant, scopes } from '#platform/tenancy/scope'

/**
 * Every road to the database (models, relations, `db`, validator rules) asks
 * Database.connection() for its client: the answer is the transaction of the
 * current tenant, or an error.
 */
export class TenantDatabase extends Database {
  connection(...args: Parameters<Database['connection']>) {
    const name = args[0] ?? this.primaryConnectionName
    if (name !== this.primaryConnectionName) return super.connection(...args)

    const scope = scopes.getStore()
    if (!scope) throw new NoTenant()
    return scope.client as any
  }

  /**
   * Runs as one tenant: one transaction, committed unless it throws or is failed.
   * Inside another tenant's scope it opens a second, independent transaction.
   */
  async asTenant<T>(
    tenantId: number,
    callback: () => Promise<T> | T,
    actor: Partial<Actor> = {}
  ): Promise<T> {
    if (!Number.isSafeInteger(tenantId) || tenantId <= 0) throw new NoTenant()
    const base = super.connection(this.primaryConnectionName)
    const client = new TenantClient(base, (base as any).emitter, tenantId)
    const scope = { client, tenantId, actor: { userId: null, label: 'system', ...actor } }
    try {
      const result = await scopes.run(scope, async () => {
        const value = await callback()
        await (client.failed ? client.rollback() : client.commit())
        return value
      })
      return result
    } catch (error) {
      await client.rollback().catch(() => {})
      throw error
    }
  }
}
