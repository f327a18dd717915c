import { publishCourse } from '#courses/actions/publish_course'
import { courseVersions } from '#courses/queries/course_versions'
import { findCourse } from '#courses/queries/find_course'
import { studioCourse } from '#courses/queries/studio_course'
import { versionComparison } from '#courses/queries/version_comparison'
import { versionItems } from '#courses/queries/version_items'
import { compareVersions } from '#courses/rules/compare_versions'
import { comparisonValidator, versionValidator } from '#courses/validators/version'
import type { HttpContext } from '@adonisjs/core/http'

export default class VersionsController {
  async index({ inertia, me, params }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const versions = await courseVersions(course.id)
    const current = versions.find(({ isCurrent }) => isCurrent)
    const before = current ? await versionItems(course.id, current.id) : []
    return inertia.render('courses/versions', {
      course: await studioCourse(course, me),
      versions,
      changes: compareVersions(before, await versionItems(course.id, null)),
    })
  }

  async store({ i18n, me, params, request, response, session }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.publish')
    const { changeLog } = await request.validateUsing(versionValidator)
    const version = await publishCourse(course, { changeLog, publishedBy: me.id })
    session.flash('notice', {
      kind: 'success',
      message: i18n.t('courses.versions.published', { version: version.versionNumber }),
    })
    return response.redirect(`/studio/${course.slug}/versions`)
  }

  /** Any two states: `?from=1&to=3`; `draft` is the draft, `item` opens one lesson's text. */
  async compare({ inertia, me, params, request }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const asked = await request.validateUsing(comparisonValidator, { data: request.qs() })
    return inertia.render('courses/compare', {
      course: await studioCourse(course, me),
      ...(await versionComparison(course, asked)),
    })
  }
}
