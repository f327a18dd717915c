import { DomainError } from '#platform/errors'

/** Why a role stays as it is; the key of its words below `organizations.errors`. */
export class RoleRefused extends DomainError {
  constructor(reason: string, params: Record<string, string | number> = {}) {
    super(`organizations.errors.${reason}`, params)
  }
}
