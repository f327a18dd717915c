import { DomainError } from '#platform/errors'
import type { SsoFault } from '#identity/single_sign_on/types'

/** A provider that cannot be used, or an answer that cannot be trusted. */
export class SsoRefused extends DomainError {
  constructor(readonly fault: SsoFault) {
    super(`identity.sso.faults.${fault}.text`)
  }
}

/** `last_way`, `issuer_in_use`, `off`, …: the last part of the key of its words. */
export class ConnectionRefused extends DomainError {
  constructor(reason: string) {
    super(`identity.sso.errors.${reason}`)
  }
}
