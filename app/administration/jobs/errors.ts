import { DomainError } from '#platform/errors'

/** What was to be done to the run fits no more: it ended, or began, meanwhile. */
export class RunHasMovedOn extends DomainError {
  constructor() {
    super('administration.jobs.errors.moved_on')
  }
}

export class AlreadyRunning extends DomainError {
  constructor() {
    super('administration.jobs.errors.already_running')
  }
}

/** The application is not sound without it. */
export class CoreJob extends DomainError {
  constructor() {
    super('administration.jobs.errors.core')
  }
}

/** The version that runs now has no job of that name. */
export class UnknownJob extends DomainError {
  constructor() {
    super('administration.jobs.errors.unknown')
  }
}
