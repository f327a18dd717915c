import { NotFound } from '#platform/errors'
import { addResource, makeResource, removeResource } from '#courses/actions/lesson_resources'
import { findCourse } from '#courses/queries/find_course'
import { findDraftLesson } from '#courses/queries/find_draft_item'
import { takeLessonImage } from '#courses/actions/take_lesson_image'
import { refuseNothing } from '#courses/rules/refuse_nothing'
import { imageValidator } from '#courses/validators/lesson'
import { linkValidator } from '#courses/validators/outline'
import type { HttpContext } from '@adonisjs/core/http'

/** Pictures within lessons, and what is offered beside them. */
export default class LessonFilesController {
  async storeImage({ me, params, request, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const { image } = await request.validateUsing(imageValidator)
    return response.send(await takeLessonImage(course, image))
  }

  async store({ i18n, me, params, request, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const lesson = await findDraftLesson(course, params.lesson)
    const link = await request.validateUsing(linkValidator)
    refuseNothing(link, i18n)
    await addResource(lesson, await makeResource(course, link))
    return response.redirect().back()
  }

  async destroy({ me, params, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const lesson = await findDraftLesson(course, params.lesson)
    if (!(await removeResource(lesson, params.resource))) throw new NotFound()
    return response.redirect().back()
  }
}
