import { DomainError } from '#platform/errors'
import { courseHref } from '#learning/addresses'
import type { HttpContext } from '@adonisjs/core/http'

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

/** A page of a course one is not in leads to the course's own page. */
export class NotEnrolled extends DomainError {
  constructor(readonly course: { title: string; slug: string }) {
    super('learning.errors.not_enrolled', { course: course.title })
  }

  async handle(error: this, ctx: HttpContext) {
    const { i18n, request, response, session } = ctx
    if (request.method() !== 'GET') return super.handle(error, ctx)
    session.flash('notice', { kind: 'info', message: i18n.t(error.key, error.params) })
    return response.redirect(courseHref(error.course.slug))
  }
}

export class AlreadyCurrent extends DomainError {
  constructor() {
    super('learning.errors.already_current')
  }
}

/** Quizzes and the like are completed by what is done in them. */
export class NotDoneByHand extends DomainError {
  constructor(title: string) {
    super('learning.errors.not_done_by_hand', { title })
  }
}

export class NeedsApproval extends DomainError {
  constructor(course: string) {
    super('learning.errors.needs_approval', { course })
  }
}

export class PastDue extends DomainError {
  constructor() {
    super('learning.due.past')
  }
}

/** Somebody wrote the note on another device meanwhile. */
export class NoteChanged extends DomainError {
  constructor() {
    super('learning.errors.note_changed')
  }
}
