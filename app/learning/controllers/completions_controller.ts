import { playerHref } from '#learning/addresses'
import { completionRecord } from '#learning/queries/completion_record'
import { learningState } from '#learning/queries/learning_state'
import { openCourse } from '#learning/queries/my_enrollment'
import { playerFrame } from '#learning/queries/player_frame'
import type { HttpContext } from '@adonisjs/core/http'

/** The page at the end of a course. */
export default class CompletionsController {
  async show({ inertia, me, params, response }: HttpContext) {
    const { course, enrollment } = await openCourse(params.course, me)
    const record = await completionRecord(enrollment.id, me)
    if (!record) return response.redirect(playerHref(course.slug))
    const frame = await playerFrame(course, enrollment, await learningState(enrollment), me)
    return inertia.render('learning/completion', { frame, record })
  }
}
