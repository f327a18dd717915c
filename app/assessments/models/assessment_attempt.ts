import { AssessmentAttemptSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { belongsTo } from '@adonisjs/lucid/orm'
import type { BelongsTo } from '@adonisjs/lucid/types/relations'
import { clock } from '#platform/clock'
import Assessment from '#assessments/models/assessment'
import { acceptsAnswers } from '#assessments/rules/attempt_deadline'
import { tenantRecord } from '#platform/models/tenant_record'
import type { AttemptData } from '#assessments/types'

/** One try of one learner at one assessment. */
export default class AssessmentAttempt extends compose(AssessmentAttemptSchema, tenantRecord) {
  static table = 'assessment_attempts'

  @belongsTo(() => Assessment)
  declare assessment: BelongsTo<typeof Assessment>

  get isOpen() {
    return this.status === 'in_progress'
  }

  /** Its time is over, network grace included: it has to be handed in. */
  get isOver() {
    return !acceptsAnswers(this.deadlineAt?.toJSDate() ?? null, clock.now().toJSDate())
  }

  get data(): AttemptData {
    return this.attemptData
  }
}
