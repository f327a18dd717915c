import { DomainError } from '#platform/errors'

export class TooManyTries extends DomainError {
  constructor(waitSeconds: number) {
    super('identity.errors.too_many_tries', { minutes: Math.max(1, Math.ceil(waitSeconds / 60)) })
  }
}

export class LinkExpired extends DomainError {
  constructor() {
    super('identity.errors.link_expired')
  }
}

/** Why somebody may not be impersonated. */
export class ImpersonationRefused extends DomainError {
  constructor(reason: 'self' | 'not_active' | 'level' | 'rights' | 'nested') {
    super(`identity.impersonation.errors.${reason}`)
  }
}

/** Who only views as somebody sends nothing. */
export class ReadOnlyView extends DomainError {
  constructor(name: string) {
    super('identity.impersonation.errors.read_only', { name })
  }
}

/** Who acts as somebody keeps away from their secrets. */
export class ForeignHands extends DomainError {
  constructor(name: string) {
    super('identity.impersonation.errors.own_hands', { name })
  }
}

/** Why somebody was not let in or kept out; the key of its words. */
export class StatusRefused extends DomainError {}
