import { NotFound } from '#platform/errors'
import QuestionBank from '#assessments/models/question_bank'
import type { CurrentUser } from '#identity/current_user'

/** A bank the person may see, or may change. @throws NotFound */
export async function findBank(
  me: CurrentUser,
  uuid: string,
  permission: 'questions.view' | 'questions.edit' = 'questions.view'
): Promise<QuestionBank> {
  const bank = await QuestionBank.query().where('uuid', uuid).firstOrFail()
  const isShared = permission === 'questions.view' && bank.isPublic
  if (!isShared && !me.can(permission, bank.scope)) throw new NotFound()
  return bank
}

export const bankView = (bank: QuestionBank, me: CurrentUser) => ({
  id: bank.uuid,
  name: bank.name,
  description: bank.description,
  subject: bank.subject,
  isPublic: bank.isPublic,
  questionCount: bank.questionCount,
  can: { edit: me.can('questions.edit', bank.scope) },
})
