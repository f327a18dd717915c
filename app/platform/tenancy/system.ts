import db from '#platform/db'

/**
 * The few questions that are asked before a tenant is known. They run as
 * stoa_system, which sees every tenant: keep them here, short and named.
 */
const system = () => db.connection('system')

export type TenantRow = { id: number; uuid: string; slug: string; name: string; status: string }

/** Active tenants in which this address has an account that may sign in. */
export async function tenantsOfEmail(email: string): Promise<TenantRow[]> {
  return system()
    .from('users')
    .join('tenants', 'tenants.id', 'users.tenant_id')
    .where('users.email', email)
    .whereNull('users.deleted_at')
    .where('tenants.status', 'active')
    .orderBy('tenants.name')
    .select('tenants.id', 'tenants.uuid', 'tenants.slug', 'tenants.name', 'tenants.status')
}

/** Every tenant that is in use, for work that is done for each. */
export async function activeTenants(): Promise<TenantRow[]> {
  return system()
    .from('tenants')
    .where('status', 'active')
    .orderBy('id')
    .select('id', 'uuid', 'slug', 'name', 'status')
}

export async function findTenant(slug: string): Promise<TenantRow | null> {
  return system().from('tenants').where('slug', slug).first()
}

/** Tenant of a certificate by its number, for the public check. */
export async function tenantOfCertificate(serial: string): Promise<number | null> {
  const row = await system()
    .from('certificates')
    .where('serial', serial)
    .select('tenant_id')
    .first()
  return row?.tenant_id ?? null
}
