import vine from '@vinejs/vine'
import { questionText } from '#assessments/rules/question_text'
import type { HttpContext } from '@adonisjs/core/http'

const textValidator = vine.create({ text: vine.string().maxLength(20_000) })

export default class QuestionTextsController {
  /** What a text will look like; nothing is kept. */
  async store({ request, response }: HttpContext) {
    const { text } = await request.validateUsing(textValidator)
    return response.json(questionText(text))
  }
}
