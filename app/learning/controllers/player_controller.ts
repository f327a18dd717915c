import { itemHref } from '#learning/addresses'
import { learningState } from '#learning/queries/learning_state'
import { lessonPage } from '#learning/queries/lesson_page'
import { openCourse, openItem } from '#learning/queries/my_enrollment'
import { playerFrame } from '#learning/queries/player_frame'
import { whereToGoOn } from '#learning/rules/where_to_go_on'
import type { HttpContext } from '@adonisjs/core/http'

/** Taking a course. Reading writes nothing: what was opened is told by `ItemVisitsController`. */
export default class PlayerController {
  /** To the place where one left off. */
  async show({ inertia, me, params, response }: HttpContext) {
    const { course, enrollment } = await openCourse(params.course, me)
    const state = await learningState(enrollment)
    const next = whereToGoOn(state.modules)
    if (next) return response.redirect(itemHref(course.slug, next.item.lineageId))
    return inertia.render('learning/empty_course', {
      frame: await playerFrame(course, enrollment, state, me),
    })
  }

  async item({ inertia, me, params, response }: HttpContext) {
    const opened = await openItem(params, me)
    const { course, enrollment, state, found } = opened
    const isQuiz = found.item.activityType === 'quiz'
    if (isQuiz && !found.lock) {
      return response.redirect(`${itemHref(course.slug, params.item)}/quiz`)
    }
    const frame = await playerFrame(course, enrollment, state, me)
    if (found.lock) return inertia.render('learning/locked', { frame, itemId: params.item })
    return inertia.render('learning/lesson', { frame, lesson: await lessonPage(opened, me) })
  }
}
