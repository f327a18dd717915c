import { DomainError } from '#platform/errors'
import type { TrashQuestion } from '#platform/trash/types'

/** It cannot come back as it was; the trash asks how. */
export class RestoreNeedsAnswers extends DomainError {
  constructor(
    title: string,
    readonly questions: TrashQuestion[]
  ) {
    super('platform.trash.needs_answers', { title })
  }
}

/** People's results, certificates or progress hang on it. */
export class KeptAsEvidence extends DomainError {
  constructor(title: string) {
    super('platform.trash.kept_as_evidence', { title })
  }
}
