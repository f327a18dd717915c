import { addModule } from '#courses/actions/add_to_outline'
import { findCourse } from '#courses/queries/find_course'
import { findDraftModule } from '#courses/queries/find_draft_item'
import { moduleValidator, titleValidator } from '#courses/validators/outline'
import { moduleKind } from '#courses/trash/outline_kinds'
import { restoreRecord } from '#platform/trash/restore_record'
import type { HttpContext } from '@adonisjs/core/http'

export default class ModulesController {
  async store({ me, params, request, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const { title } = await request.validateUsing(titleValidator)
    await addModule(course, title)
    return response.redirect().back()
  }

  async update({ me, params, request, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const module = await findDraftModule(course, params.module)
    await module.merge(await request.validateUsing(moduleValidator)).save()
    return response.redirect().back()
  }

  async destroy({ me, params, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const module = await findDraftModule(course, params.module)
    await module.moveToTrash()
    return response.redirect().back()
  }

  async restore({ me, params, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const module = await findDraftModule(course, params.module, { withTrashed: true })
    await restoreRecord(moduleKind, module)
    return response.redirect().back()
  }
}
