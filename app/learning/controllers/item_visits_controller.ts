import { beginItem } from '#learning/actions/begin_item'
import { openItem } from '#learning/queries/my_enrollment'
import type { HttpContext } from '@adonisjs/core/http'

/** Opening an item: from now on it counts as begun, and time may be counted in it. */
export default class ItemVisitsController {
  async store(ctx: HttpContext) {
    const sitting = await beginItem(await openItem(ctx.params, ctx.me), ctx)
    return { sitting: sitting.uuid }
  }
}
