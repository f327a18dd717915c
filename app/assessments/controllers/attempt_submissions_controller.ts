import AssessmentAttempt from '#assessments/models/assessment_attempt'
import { handInAttempt } from '#assessments/actions/hand_in_attempt'
import type { HttpContext } from '@adonisjs/core/http'

export default class AttemptSubmissionsController {
  /** Hands in what is saved. Doing it twice, from two windows, comes to the same result. */
  async store({ me, params, response }: HttpContext) {
    const attempt = await AssessmentAttempt.query()
      .where({ uuid: params.attempt, userId: me.id })
      .firstOrFail()
    await handInAttempt(attempt.id)
    return response.redirect(`/attempts/${attempt.uuid}/result`)
  }
}
