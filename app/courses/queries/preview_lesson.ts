import { NotFound } from '#platform/errors'
import { signedFileUrl } from '#platform/files/signed_url'
import { renderDocument } from '#platform/text/render_document'
import { emptyDocument } from '#platform/text/document'
import CourseLesson from '#courses/models/course_lesson'
import type Course from '#courses/models/course'
import type { I18n } from '@adonisjs/i18n'

/** A lesson of the current version that is open for preview. @throws NotFound */
export async function previewLesson(course: Course, lineageId: string, i18n: I18n) {
  const lesson = await CourseLesson.query()
    .where({ lineageId, isPreview: true, isActive: true })
    .whereHas('module', (module) =>
      module
        .where('course_id', course.id)
        .whereRaw(
          'course_version_id = (SELECT v.id FROM course_versions v WHERE v.tenant_id = course_modules.tenant_id AND v.course_id = ? AND v.is_current)',
          [course.id]
        )
    )
    .first()
  if (!lesson) throw new NotFound()
  const html = renderDocument(lesson.content ? JSON.parse(lesson.content) : emptyDocument(), {
    fileUrl: (uuid) => signedFileUrl(uuid),
    itemUrl: () => `/c/${course.slug}`,
    translate: (key, values) => i18n.t(key, values),
    headingOffset: 1,
  })
  return { title: lesson.title, html }
}
