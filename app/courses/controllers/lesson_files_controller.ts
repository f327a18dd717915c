import { NotFound } from '#platform/errors'
import { signedFileUrl } from '#platform/files/signed_url'
import { takeUpload } from '#platform/files/uploads/take_upload'
import { addResource, makeResource, removeResource } from '#courses/actions/lesson_resources'
import { findCourse } from '#courses/queries/find_course'
import { findDraftLesson } from '#courses/queries/find_draft_item'
import { imageUploads } from '#courses/uploads'
import { imageValidator } from '#courses/validators/lesson'
import { linkValidator } from '#courses/validators/outline'
import type { HttpContext } from '@adonisjs/core/http'

/** Pictures within lessons, and what is offered beside them. */
export default class LessonFilesController {
  async storeImage({ me, params, request, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const { image } = await request.validateUsing(imageValidator)
    const stored = await takeUpload(imageUploads, image, {
      relatedType: 'courses',
      relatedId: course.id,
    })
    const { width, height } = stored.metadata as { width: number; height: number }
    return response.send({ file: stored.uuid, url: signedFileUrl(stored.uuid), width, height })
  }

  async store({ i18n, me, params, request, response, session }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const lesson = await findDraftLesson(course, params.lesson)
    const link = await request.validateUsing(linkValidator)
    if (link.file || link.url) await addResource(lesson, await makeResource(course, link))
    else session.flash('inputErrorsBag', { url: [i18n.t('courses.outline.link.nothing')] })
    return response.redirect().back()
  }

  async destroy({ me, params, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const lesson = await findDraftLesson(course, params.lesson)
    if (!(await removeResource(lesson, params.resource))) throw new NotFound()
    return response.redirect().back()
  }
}
