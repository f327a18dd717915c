import { gradeResponses } from '#assessments/actions/grade_responses'
import { findTaughtCourse } from '#assessments/queries/find_taught_course'
import { findTaughtAttempt } from '#assessments/queries/taught_attempt'
import { gradesValidator } from '#assessments/validators/grades'
import type { HttpContext } from '@adonisjs/core/http'

export default class AttemptGradesController {
  async update({ i18n, me, params, request, response, session }: HttpContext) {
    const course = await findTaughtCourse(me, params.course, 'attempts.grade')
    const attempt = await findTaughtAttempt(course, params.attempt)
    const { grades } = await request.validateUsing(gradesValidator)
    const given = grades.map((grade) => ({ ...grade, feedback: grade.feedback ?? null }))
    await gradeResponses(attempt.id, given, me)
    session.flash('notice', { kind: 'success', message: i18n.t('assessments.teach.graded') })
    return response.redirect(`/teach/${course.slug}/attempts/${attempt.uuid}`)
  }
}
