import { DomainError } from '#platform/errors'

export class QuizEmpty extends DomainError {
  constructor(title: string) {
    super('assessments.errors.quiz_empty', { title })
  }
}

/** There may be several reasons; the start page shows them all. */
export class MayNotStart extends DomainError {
  constructor() {
    super('assessments.errors.may_not_start')
  }
}

export class QuizLocked extends DomainError {
  constructor(title: string) {
    super('assessments.errors.locked', { title })
  }
}

export class TooManyQuestions extends DomainError {
  constructor(limit: number) {
    super('assessments.errors.too_many_questions', { limit })
  }
}

export class NotGradable extends DomainError {
  constructor() {
    super('assessments.errors.not_gradable')
  }
}
