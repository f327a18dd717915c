import { saveResponse, type SaveOutcome } from '#assessments/actions/save_response'
import { InvalidResponse } from '#assessments/questions/errors'
import { responseSaveValidator } from '#assessments/validators/attempts'
import type { SaveAnswer } from '#assessments/types'
import type { HttpContext } from '@adonisjs/core/http'

/** One answer, saved on its own. The acknowledgement is sent after the commit. */
export default class ResponsesController {
  async update({ i18n, me, params, request, response }: HttpContext) {
    const { response: answer, ...save } = await request.validateUsing(responseSaveValidator)
    const where = { learner: me, attempt: params.attempt, question: params.question }
    try {
      const saved = await saveResponse(where, { ...save, response: answer })
      return response
        .status(saved.outcome === 'closed' ? 409 : 200)
        .json(answerOf(saved, i18n.t.bind(i18n)))
    } catch (error) {
      if (!(error instanceof InvalidResponse)) throw error
      const code = `assessments.invalid_response.${error.code}`
      return response.status(422).json({ code, detail: i18n.t(code) })
    }
  }
}

function answerOf(saved: SaveOutcome, translate: (key: string) => string): SaveAnswer {
  if (saved.outcome === 'closed') {
    const code = `assessments.errors.closed_by_${saved.attempt.data.handedInBy}`
    const result = `/attempts/${saved.attempt.uuid}/result`
    return { outcome: 'closed', code, detail: translate(code), result }
  }
  const { outcome, kept } = saved
  const { response, flagged, sequence, savedAt, otherWindow } = kept
  return {
    outcome,
    savedAt: savedAt.toISOString(),
    sequence,
    otherWindow,
    current: outcome === 'superseded' ? { response, flagged } : null,
  }
}
