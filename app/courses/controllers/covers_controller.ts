import { readFile } from 'node:fs/promises'
import { storeFile } from '#platform/files/store_file'
import { findCourse } from '#courses/queries/find_course'
import { coverValidator } from '#courses/validators/course'
import type { HttpContext } from '@adonisjs/core/http'

/** The picture of a course on its card and page. */
export default class CoversController {
  async store({ me, params, request, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const { cover } = await request.validateUsing(coverValidator)
    const stored = await storeFile({
      content: await readFile(cover.tmpPath!),
      filename: cover.clientName,
      relatedType: 'courses',
      relatedId: course.id,
      kinds: ['image'],
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
