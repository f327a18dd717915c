import { setUnlockRule } from '#courses/actions/set_unlock_rule'
import { findCourse } from '#courses/queries/find_course'
import { findDraftItem, findDraftModule } from '#courses/queries/find_draft_item'
import type { HttpContext } from '@adonisjs/core/http'

/** When modules and items open; `null` lets them open at once. */
export default class UnlockRulesController {
  async updateModule({ me, params, request, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const module = await findDraftModule(course, params.module)
    await setUnlockRule(course, module, request.input('condition', null))
    return response.redirect().back()
  }

  async updateItem({ me, params, request, response }: HttpContext) {
    const course = await findCourse(me, params.course, 'courses.edit')
    const item = await findDraftItem(course, params.item)
    await setUnlockRule(course, item, request.input('condition', null))
    return response.redirect().back()
  }
}
