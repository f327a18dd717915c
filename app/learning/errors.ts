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
