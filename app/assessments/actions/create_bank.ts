import { NotFound } from '#platform/errors'
import QuestionBank from '#assessments/models/question_bank'
import type { CurrentUser } from '#identity/current_user'

type NewBank = Pick<QuestionBank, 'name'> &
  Partial<Pick<QuestionBank, 'subject' | 'description' | 'isPublic'>>

/** An empty bank of the first organization where this person may edit questions. @throws NotFound */
export async function createBank(me: CurrentUser, bank: NewBank): Promise<QuestionBank> {
  const organizationId = me.grants.firstBranch('questions.edit') ?? me.tenantId
  if (!me.can('questions.edit', { organizationId })) throw new NotFound()
  return QuestionBank.create({ ...bank, organizationId })
}
