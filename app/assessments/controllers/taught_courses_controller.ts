import { taughtCoursesList } from '#assessments/lists/taught_courses_list'
import { showList } from '#platform/lists/show_list'
import type { HttpContext } from '@adonisjs/core/http'

export default class TaughtCoursesController {
  async index(ctx: HttpContext) {
    return ctx.inertia.render('assessments/taught_courses', {
      list: await showList(taughtCoursesList, ctx),
    })
  }
}
