import { completionHref, itemHref, playerHref } from '#learning/addresses'
import { completeByHand } from '#learning/actions/complete_by_hand'
import { openItem } from '#learning/queries/my_enrollment'
import { itemAfter } from '#learning/rules/item_after'
import type { HttpContext } from '@adonisjs/core/http'

/** "Mark as done and continue". */
export default class ItemCompletionsController {
  async store({ me, params, response }: HttpContext) {
    const open = await openItem(params, me)
    const { course, enrollment, found } = open
    const wasOpen = enrollment.isOpen
    const after = await completeByHand(open)
    if (wasOpen && after.enrollment.status === 'completed') {
      return response.redirect(completionHref(course.slug))
    }
    const next = itemAfter(after.state.modules, found.item.lineageId)
    return response.redirect(
      next ? itemHref(course.slug, next.item.lineageId) : playerHref(course.slug)
    )
  }
}
