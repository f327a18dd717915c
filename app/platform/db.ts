import app from '@adonisjs/core/services/app'
import { Database } from '@adonisjs/lucid/database'
import type { TenantDatabase } from '#platform/tenancy/tenant_database'

let db: TenantDatabase

await app.booted(async () => {
  db = (await app.container.make(Database)) as TenantDatabase
})

export { db as default }
