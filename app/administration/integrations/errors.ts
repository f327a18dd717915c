import { DomainError } from '#platform/errors'

/** `url`, `scheme`, `credentials` or `private_address`: where it cannot be sent to. */
export class UnusableAddress extends DomainError {
  constructor(readonly fault: string) {
    super(`administration.integrations.errors.${fault}`)
  }
}

/** What is sent is sent by what is switched on. */
export class IntegrationIsOff extends DomainError {
  constructor() {
    super('administration.integrations.errors.off')
  }
}
