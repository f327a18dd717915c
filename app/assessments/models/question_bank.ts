import { QuestionBankSchema } from '#database/schema'
import { compose } from '@adonisjs/core/helpers'
import { tenantRecord } from '#platform/models/tenant_record'
import type { ImportReport } from '#assessments/types'
import type { Target } from '#platform/permissions/grants'

/** A collection of questions that assessments copy from. */
export default class QuestionBank extends compose(QuestionBankSchema, tenantRecord) {
  static table = 'question_banks'

  /** Where rights over this bank may come from. */
  get scope(): Target {
    return { organizationId: this.organizationId }
  }

  get lastImport(): ImportReport | null {
    return this.metadata?.lastImport ?? null
  }
}
