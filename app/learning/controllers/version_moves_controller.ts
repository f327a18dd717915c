import { playerHref } from '#learning/addresses'
import { moveToCurrentVersion } from '#learning/actions/move_to_current_version'
import { openCourse } from '#learning/queries/my_enrollment'
import type { HttpContext } from '@adonisjs/core/http'

/** "Move me": from the version one started in to the newest. */
export default class VersionMovesController {
  async store({ i18n, me, params, response, session }: HttpContext) {
    const { course, enrollment } = await openCourse(params.course, me)
    await moveToCurrentVersion(enrollment.id)
    session.flash('notice', { kind: 'success', message: i18n.t('learning.version.moved') })
    return response.redirect(playerHref(course.slug))
  }
}
