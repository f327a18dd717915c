import { DomainError } from '#platform/errors'

export class CourseFull extends DomainError {
  constructor(course: string) {
    super('learning.errors.course_full', { course })
  }
}

export class CourseClosed extends DomainError {
  constructor(course: string) {
    super('learning.errors.course_closed', { course })
  }
}

export class EnrollmentClosed extends DomainError {
  constructor() {
    super('learning.errors.enrollment_closed')
  }
}

export class ItemLocked extends DomainError {
  constructor(title: string) {
    super('learning.errors.item_locked', { title })
  }
}

export class PersonInactive extends DomainError {
  constructor() {
    super('learning.errors.person_inactive')
  }
}

/** Who was assigned a course asks the one who assigned it. */
export class CannotLeave extends DomainError {
  constructor(by: string) {
    super('learning.errors.cannot_leave', { by })
  }
}

export class NotEnrolled extends DomainError {
  constructor() {
    super('learning.errors.not_enrolled')
  }
}

export class AlreadyCurrent extends DomainError {
  constructor() {
    super('learning.errors.already_current')
  }
}
