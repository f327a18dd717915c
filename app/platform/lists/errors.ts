import { DomainError } from '#platform/errors'

export class TooManyRows extends DomainError {
  constructor(limit: number) {
    super('platform.lists.too_many_rows', { limit })
  }
}
