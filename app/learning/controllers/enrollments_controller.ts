import { playerHref } from '#learning/addresses'
import { enrollLearner } from '#learning/actions/enroll_learner'
import { leaveCourse } from '#learning/actions/leave_course'
import CourseEnrollment from '#learning/models/course_enrollment'
import { newestCycle } from '#learning/queries/my_enrollment'
import { selfEnrollment } from '#learning/queries/self_enrollment'
import { leaveValidator } from '#learning/validators/enrollments'
import Course from '#courses/models/course'
import { NotFound } from '#platform/errors'
import type { HttpContext } from '@adonisjs/core/http'

/** One's own seat in a course. */
export default class EnrollmentsController {
  /** One click; a second one finds the seat of the first. */
  async store({ me, params, response }: HttpContext) {
    const course = await Course.findByOrFail('slug', params.course)
    const cycle = await newestCycle(course.id, me.id)
    if (!cycle?.isOpen) {
      const refusal = await selfEnrollment(course, me)
      if (refusal) throw refusal === 'hidden' ? new NotFound() : refusal
      await enrollLearner(course, me, { type: 'self', by: me })
    }
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
