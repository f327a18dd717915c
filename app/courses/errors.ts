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

/** `code` is a key below `rules.invalid`, `path` the place in the condition: `$.of[1].item`. */
export class UnusableRule extends DomainError {
  constructor(code: string, path: string) {
    super(`rules.invalid.${code}`)
    this.field = path.replace(/^\$/, 'condition')
  }
}

/** A text cannot be stored. `fault` is a key below `courses.errors.text`. */
export class UnusableText extends DomainError {
  constructor(fault: string) {
    super(`courses.errors.text.${fault}`)
  }
}

export class CategoryTaken extends DomainError {
  constructor(name: string) {
    super('courses.errors.category_taken', { name })
  }
}

export class CategoryCircle extends DomainError {
  constructor(name: string) {
    super('courses.errors.category_circle', { name })
  }
}

export class CategoryInUse extends DomainError {
  constructor(name: string) {
    super('courses.errors.category_in_use', { name })
  }
}

export class CodeTaken extends DomainError {
  constructor() {
    super('courses.errors.code_taken')
  }
}

/** Somebody has saved the lesson since it was read. */
export class LessonChanged extends DomainError {
  constructor() {
    super('courses.errors.lesson_changed')
  }
}
