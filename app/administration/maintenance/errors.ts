import { DomainError } from '#platform/errors'

/** What was to be done to the window fits no more: it ended or was cancelled meanwhile. */
export class WindowIsOver extends DomainError {
  constructor() {
    super('administration.maintenance.errors.over')
  }
}

/** It would end before it begins, or is over already. */
export class WindowTimes extends DomainError {
  constructor() {
    super('administration.maintenance.errors.times')
  }
}

/** A window that began keeps its beginning. */
export class WindowHasBegun extends DomainError {
  constructor() {
    super('administration.maintenance.errors.begun')
  }
}
