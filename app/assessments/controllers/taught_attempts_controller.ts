import { attemptsList } from '#assessments/lists/attempts_list'
import { findTaughtCourse } from '#assessments/queries/find_taught_course'
import { findTaughtAttempt, taughtAttempt } from '#assessments/queries/taught_attempt'
import { showList } from '#platform/lists/show_list'
import type { HttpContext } from '@adonisjs/core/http'

/** The attempts of a course's learners, for those who teach it. */
export default class TaughtAttemptsController {
  async index(ctx: HttpContext) {
    const course = await findTaughtCourse(ctx.me, ctx.params.course)
    const list = await showList(attemptsList, ctx)
    return ctx.inertia.render('assessments/attempts', {
      course: { title: course.title, slug: course.slug },
      list,
    })
  }

  async show({ i18n, inertia, me, params }: HttpContext) {
    const course = await findTaughtCourse(me, params.course)
    const attempt = await findTaughtAttempt(course, params.attempt)
    return inertia.render('assessments/attempt_detail', {
      attempt: await taughtAttempt(attempt, i18n.t.bind(i18n), {
        grade: me.can('attempts.grade', course.scope),
      }),
    })
  }
}
