import { takeUpload } from '#platform/files/uploads/take_upload'
import { findCourse } from '#courses/queries/find_course'
import { coverUploads } from '#courses/uploads'
import { coverValidator } from '#courses/validators/course'
import type { HttpContext } from '@adonisjs/core/http'

/** The picture of a course on its card and page. */
export default class CoversController {
  async store({ me, params, request, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const { cover } = await request.validateUsing(coverValidator)
    const stored = await takeUpload(coverUploads, cover, {
      relatedType: 'courses',
      relatedId: course.id,
    })
    await course.merge({ thumbnailUrl: `file:${stored.uuid}` }).save()
    return response.redirect().back()
  }

  async destroy({ me, params, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    await course.merge({ thumbnailUrl: null }).save()
    return response.redirect().back()
  }
}
