import { fieldFault } from '#platform/http/field_fault'
import { saveQuestion } from '#assessments/actions/save_question'
import { InvalidQuestion } from '#assessments/questions/errors'
import type { I18n } from '@adonisjs/i18n'

/**
 * Saves a question that somebody wrote; a mistake in it is a fault of its field.
 *
 * @throws E_VALIDATION_ERROR
 */
export async function saveValidQuestion(i18n: I18n, ...question: Parameters<typeof saveQuestion>) {
  try {
    return await saveQuestion(...question)
  } catch (error) {
    if (!(error instanceof InvalidQuestion)) throw error
    throw fieldFault(i18n, `data.${error.path}`, `assessments.invalid_question.${error.code}`)
  }
}
