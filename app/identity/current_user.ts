import type { Grants, Target } from '#platform/permissions/grants'
import type { Impersonated } from '#identity/impersonation/types'
import type { Permission } from '#platform/permissions/catalog'

/** The person behind a request, read in one query, with their rights. */
export class CurrentUser {
  declare id: number
  declare uuid: string
  declare name: string
  declare email: string
  declare avatarUrl: string | null
  declare timezone: string
  declare locale: string
  declare mustChangePassword: boolean
  declare theme: 'light' | 'dark' | 'system'
  declare sessionId: string
  /** Their first organization below the company, where they belong to one. */
  declare organizationId: number | null
  declare lastActivity: Date
  declare tenantId: number
  declare tenantName: string
  declare tenantSlug: string
  /** Who uses the application as them; null when they are it themselves. */
  declare impersonation: Impersonated | null

  constructor(
    row: object,
    readonly grants: Grants
  ) {
    Object.assign(this, row)
  }

  /** The same person with no other rights than these. */
  within(permissions: Permission[]) {
    const { grants, ...person } = this
    return new CurrentUser(person, grants.within(permissions))
  }

  can(permission: Permission, target?: Target) {
    return this.grants.can(permission, target)
  }
}
