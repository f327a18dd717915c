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

/** Why somebody was not let in or kept out; the key of its words. */
export class StatusRefused extends DomainError {}
