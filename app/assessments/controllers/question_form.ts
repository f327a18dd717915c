import { readQuestion } from '#assessments/rules/read_question'
import { questionValidator } from '#assessments/validators/questions'
import { NotFound } from '#platform/errors'
import type { HttpContext } from '@adonisjs/core/http'

/** The question that a form sent. */
export const readQuestionForm = async ({ request }: HttpContext) =>
  readQuestion(await request.validateUsing(questionValidator))

/** For an address that names something there is not. */
export const notFound = (): never => {
  throw new NotFound()
}
