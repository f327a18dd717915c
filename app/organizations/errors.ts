import { DomainError } from '#platform/errors'

/** Why a role stays as it is; the key of its words below `organizations.errors`. */
export class RoleRefused extends DomainError {
  constructor(reason: string, params: Record<string, string | number> = {}) {
    super(`organizations.errors.${reason}`, params)
  }
}

export class OrganizationTaken extends DomainError {
  constructor(name: string) {
    super('organizations.errors.taken', { name })
  }
}

export class OrganizationCircle extends DomainError {
  constructor(name: string) {
    super('organizations.errors.circle', { name })
  }
}

export class OrganizationTooDeep extends DomainError {
  constructor(levels: number) {
    super('organizations.errors.too_deep', { levels })
  }
}

export class OrganizationInUse extends DomainError {
  constructor(name: string) {
    super('organizations.errors.in_use', { name })
  }
}

export class CompanyStays extends DomainError {
  constructor() {
    super('organizations.errors.company_stays')
  }
}

/** Why somebody's place stays as it is; the key of its words. */
export class MembershipRefused extends DomainError {}
