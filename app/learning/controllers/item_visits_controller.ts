import { ItemLocked } from '#learning/errors'
import { openItem } from '#learning/queries/my_enrollment'
import { recordProgress } from '#learning/actions/record_progress'
import { startSitting } from '#learning/actions/start_sitting'
import type { HttpContext } from '@adonisjs/core/http'

/** Opening an item: from now on it counts as begun, and time may be counted in it. */
export default class ItemVisitsController {
  async store({ me, params, request }: HttpContext) {
    const { enrollment, found } = await openItem(params, me)
    const { item } = found
    if (found.lock) throw new ItemLocked(item.title)

    await recordProgress(enrollment.id, {
      kind: item.kind,
      itemId: item.id,
      moduleId: item.moduleId,
      status: 'in_progress',
    })
    const sitting = await startSitting(enrollment, {
      userAgent: request.header('user-agent') ?? '',
      ip: request.ip(),
    })
    return { sitting: sitting.uuid }
  }
}
