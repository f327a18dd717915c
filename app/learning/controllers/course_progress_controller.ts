import { NotFound } from '#platform/errors'
import { showList } from '#platform/lists/show_list'
import Course from '#courses/models/course'
import { courseProgressList } from '#learning/lists/course_progress_list'
import type { HttpContext } from '@adonisjs/core/http'

/** How far everybody in a course is, for those who teach it. */
export default class CourseProgressController {
  async index(ctx: HttpContext) {
    const course = await Course.findByOrFail('slug', ctx.params.course)
    if (!ctx.me.can('progress.view', course.scope)) throw new NotFound()
    return ctx.inertia.render('learning/course_progress', {
      course: { title: course.title, slug: course.slug },
      list: await showList(courseProgressList, ctx),
    })
  }
}
