import type { ApplicationService } from '@adonisjs/core/types'
import { Database } from '@adonisjs/lucid/database'
import { TenantDatabase } from '#platform/tenancy/tenant_database'

/** Registered after Lucid's own provider: the later binding wins. */
export default class TenancyProvider {
  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(Database, async (resolver) => {
      const [logger, emitter] = [await resolver.make('logger'), await resolver.make('emitter')]
      return new TenantDatabase(this.app.config.get('database'), logger, emitter)
    })
  }
}
