import { AssessmentSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'
import type { QuizSettings } from '#assessments/types'

const DEFAULTS: QuizSettings = {
  passUnit: 'percent',
  passPercent: null,
  paging: 'one',
  mayImprove: true,
  zone: null,
}

/** A quiz or exam. When it belongs to an activity it is the master of attempts, limits and marks. */
export default class Assessment extends compose(AssessmentSchema, tenantRecord) {
  static table = 'assessments'

  get quiz(): QuizSettings {
    return { ...DEFAULTS, ...this.settings }
  }

  /** The moment at which it is over for everybody; null when it never is. */
  get overAt() {
    return this.dueDate ?? this.availableUntil
  }
}
