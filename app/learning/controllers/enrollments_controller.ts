import { playerHref } from '#learning/addresses'
import { enrollMyself } from '#learning/actions/enroll_myself'
import { leaveCourse } from '#learning/actions/leave_course'
import CourseEnrollment from '#learning/models/course_enrollment'
import { leaveValidator } from '#learning/validators/enrollments'
import { findVisibleCourse } from '#courses/queries/find_visible_course'
import type { HttpContext } from '@adonisjs/core/http'

/** One's own seat in a course. */
export default class EnrollmentsController {
  /** One click; a second one finds the seat of the first. */
  async store({ me, params, response }: HttpContext) {
    const course = await findVisibleCourse(params.course, me)
    await enrollMyself(course, me)
    return response.redirect(playerHref(course.slug))
  }

  async destroy({ i18n, me, params, request, response, session }: HttpContext) {
    const enrollment = await CourseEnrollment.query()
      .where({ uuid: params.enrollment, userId: me.id })
      .preload('course')
      .firstOrFail()
    const { reason } = await request.validateUsing(leaveValidator)
    await leaveCourse(enrollment, me, reason ?? null)
    const message = i18n.t('learning.leave.done', { course: enrollment.course.title })
    session.flash('notice', { kind: 'success', message })
    return response.redirect('/me/learning')
  }
}
