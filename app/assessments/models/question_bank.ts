import { QuestionBankSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'

/** A collection of questions that assessments copy from. */
export default class QuestionBank extends compose(QuestionBankSchema, tenantRecord) {
  static table = 'question_banks'
}
