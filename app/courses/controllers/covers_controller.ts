import { setCover } from '#courses/actions/set_cover'
import { findCourse } from '#courses/queries/find_course'
import { coverValidator } from '#courses/validators/course'
import type { HttpContext } from '@adonisjs/core/http'

/** The picture of a course on its card and page. */
export default class CoversController {
  async store({ me, params, request, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    await setCover(course, (await request.validateUsing(coverValidator)).cover)
    return response.redirect().back()
  }

  async destroy({ me, params, response }: HttpContext) {
    await setCover(await findCourse(me, params.course, 'courses.edit'), null)
    return response.redirect().back()
  }
}
