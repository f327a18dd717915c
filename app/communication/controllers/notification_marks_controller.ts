import { matchingIds } from '#platform/lists/list_query'
import { readListState } from '#platform/lists/list_state'
import { notificationsList } from '#communication/lists/notifications_list'
import { markNotifications, type Marked } from '#communication/actions/mark_notifications'
import { markValidator } from '#communication/validators/notifications'
import type { HttpContext } from '@adonisjs/core/http'
import type { Infer } from '@vinejs/vine/types'

/** Read and unread. */
export default class NotificationMarksController {
  async update(ctx: HttpContext) {
    const { isRead, ...which } = await ctx.request.validateUsing(markValidator)
    return { changed: await markNotifications(ctx.me.id, await markedBy(ctx, which), isRead) }
  }
}

type Which = Omit<Infer<typeof markValidator>, 'isRead'>

async function markedBy(ctx: HttpContext, which: Which): Promise<Marked> {
  if (which.all) return 'all'
  if (which.lineOf) return { lineOf: which.lineOf }
  if (!which.allMatching) return { ids: which.ids ?? [] }
  const state = readListState(notificationsList, ctx.request.qs())
  return { ids: await matchingIds(notificationsList, state, ctx) }
}
