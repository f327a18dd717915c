import { DomainError } from '#platform/errors'

export class NothingToPublish extends DomainError {
  constructor() {
    super('courses.errors.nothing_to_publish')
  }
}

export class NothingChanged extends DomainError {
  constructor(version: string) {
    super('courses.errors.nothing_changed', { version })
  }
}

export class CircularRule extends DomainError {
  constructor(titles: string[]) {
    super('courses.errors.circular_rule', { titles: titles.join(' → ') })
  }
}
