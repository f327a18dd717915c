import { DomainError } from '#platform/errors'

export class TooManyRows extends DomainError {
  constructor(limit: number) {
    super('platform.lists.too_many_rows', { limit })
  }
}

/** Somebody asked for an export and may not read the list any more. */
export class ListNotYours extends DomainError {
  constructor() {
    super('platform.lists.not_yours')
  }
}
