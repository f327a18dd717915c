import { NotFound } from '#platform/errors'
import { isUuid } from '#platform/text/addresses'
import { publishCourse } from '#courses/actions/publish_course'
import { courseVersions, type VersionRow } from '#courses/queries/course_versions'
import { findCourse } from '#courses/queries/find_course'
import { studioCourse } from '#courses/queries/studio_course'
import { textChanges } from '#courses/queries/text_changes'
import { versionItems } from '#courses/queries/version_items'
import { compareVersions } from '#courses/rules/compare_versions'
import { versionValidator } from '#courses/validators/version'
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
    const versions = await courseVersions(course.id)
    const { from, to, item } = request.qs()
    const [before, after] = [versionOf(versions, from), versionOf(versions, to ?? 'draft')]
    return inertia.render('courses/compare', {
      course: await studioCourse(course, me),
      versions,
      from: from ?? 'draft',
      to: to ?? 'draft',
      changes: compareVersions(
        await versionItems(course.id, before),
        await versionItems(course.id, after)
      ),
      item: isUuid(item) ? item : null,
      text: isUuid(item) ? await textChanges(course.id, item, [before, after]) : null,
    })
  }
}

/** @throws NotFound */
function versionOf(versions: VersionRow[], number: unknown): number | null {
  if (number === 'draft') return null
  const version = versions.find((row) => row.number === number)
  if (!version) throw new NotFound()
  return version.id
}
