import { InvalidQuestion } from '#assessments/questions/errors'
import { questionValidator } from '#assessments/validators/questions'
import { NotFound } from '#platform/errors'
import type { EditedQuestion } from '#assessments/types'
import type { HttpContext } from '@adonisjs/core/http'

/** The question that a form sent. */
export async function readQuestionForm(ctx: HttpContext): Promise<EditedQuestion> {
  const form = await ctx.request.validateUsing(questionValidator)
  return {
    ...form,
    id: null,
    text: form.text ?? '',
    explanation: form.explanation ?? '',
    tags: form.tags ?? [],
    data: form.data ?? {},
  }
}

/** Runs the work; a mistake in the question comes back beside its field. */
export async function refusingInvalid(ctx: HttpContext, work: () => Promise<unknown>) {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof InvalidQuestion)) throw error
    const message = ctx.i18n.t(`assessments.invalid_question.${error.code}`)
    ctx.session.flash('inputErrorsBag', { [`data.${error.path}`]: [message] })
    return ctx.response.redirect().back()
  }
}

/** For an address that names something there is not. */
export const notFound = (): never => {
  throw new NotFound()
}
