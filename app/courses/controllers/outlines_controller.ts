import { findCourse } from '#courses/queries/find_course'
import { studioCourse } from '#courses/queries/studio_course'
import { courseTree } from '#courses/queries/course_tree'
import { moveInOutline } from '#courses/actions/move_in_outline'
import { movesValidator } from '#courses/validators/outline'
import type { HttpContext } from '@adonisjs/core/http'

export default class OutlinesController {
  async show({ inertia, me, params }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    return inertia.render('courses/outline', {
      course: await studioCourse(course, me),
      modules: await courseTree(course.id, null),
    })
  }

  async move({ me, params, request, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const { moves } = await request.validateUsing(movesValidator)
    await moveInOutline(course, moves)
    return response.redirect().back()
  }
}
