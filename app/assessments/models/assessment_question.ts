import { AssessmentQuestionSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { questionType } from '#assessments/questions/registry'
import { tenantRecord } from '#platform/models/tenant_record'
import type { QuestionTypeName } from '#assessments/questions/types'

/** A question of a bank or, as a copy, of one assessment. */
export default class AssessmentQuestion extends compose(AssessmentQuestionSchema, tenantRecord) {
  static table = 'assessment_questions'

  get typeName() {
    return this.questionType as QuestionTypeName
  }

  /** How questions of its type behave. */
  get behaviour() {
    return questionType(this.typeName)
  }
}
