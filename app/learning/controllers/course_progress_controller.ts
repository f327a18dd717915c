import { findCourse } from '#courses/queries/find_course'
import { showList } from '#platform/lists/show_list'
import { courseProgressList } from '#learning/lists/course_progress_list'
import type { HttpContext } from '@adonisjs/core/http'

/** How far everybody in a course is, for those who teach it. */
export default class CourseProgressController {
  async index(ctx: HttpContext) {
    const course = await findCourse(ctx.me, ctx.params.course, 'progress.view')
    return ctx.inertia.render('learning/course_progress', {
      course: { title: course.title, slug: course.slug },
      list: await showList(courseProgressList, ctx),
    })
  }
}
