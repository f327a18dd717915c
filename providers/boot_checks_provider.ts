import type { ApplicationService } from '@adonisjs/core/types'

/** Refuses to serve what would be unsafe to serve. */
export default class BootChecksProvider {
  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const { assertEveryRouteDeclaresAccess } = await import('#platform/http/route_check')
    const { assertRolesAreWalledOff } = await import('#platform/tenancy/role_check')
    const { default: router } = await import('@adonisjs/core/services/router')
    assertEveryRouteDeclaresAccess(router.toJSON())
    await assertRolesAreWalledOff()
  }
}
