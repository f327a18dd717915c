/** Somebody asked to end the run: what it did is rolled back. */
export class RunCancelled extends Error {
  constructor() {
    super('The run was cancelled')
  }
}

/** The run took longer than its job may: what it did is rolled back. */
export class RunTimedOut extends Error {
  key = 'platform.jobs.timed_out'

  constructor() {
    super('The run took longer than its job may')
  }
}
