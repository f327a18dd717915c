import { completionHref, itemHref, playerHref } from '#learning/addresses'
import { ItemLocked, NotDoneByHand } from '#learning/errors'
import { openItem } from '#learning/queries/my_enrollment'
import { recordProgress } from '#learning/actions/record_progress'
import { itemAfter } from '#learning/rules/item_after'
import type { HttpContext } from '@adonisjs/core/http'

/** "Mark as done and continue". */
export default class ItemCompletionsController {
  async store({ me, params, response }: HttpContext) {
    const { course, enrollment, found } = await openItem(params, me)
    const { item } = found
    if (found.lock) throw new ItemLocked(item.title)
    if (item.kind !== 'lesson' && item.activityType !== 'external') {
      throw new NotDoneByHand(item.title)
    }
    const wasOpen = enrollment.isOpen
    const after = await recordProgress(enrollment.id, {
      kind: item.kind,
      itemId: item.id,
      moduleId: item.moduleId,
      status: 'completed',
    })
    if (wasOpen && after.enrollment.status === 'completed') {
      return response.redirect(completionHref(course.slug))
    }
    const next = itemAfter(after.state.modules, item.lineageId)
    return response.redirect(
      next ? itemHref(course.slug, next.item.lineageId) : playerHref(course.slug)
    )
  }
}
