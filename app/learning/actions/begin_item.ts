import { ItemLocked } from '#learning/errors'
import { recordProgress } from '#learning/actions/record_progress'
import { startSitting } from '#learning/actions/start_sitting'
import type { HttpContext } from '@adonisjs/core/http'
import type { OpenItem } from '#learning/queries/my_enrollment'

/** Opening an item: from now on it counts as begun, and time may be counted in it. @throws ItemLocked */
export async function beginItem(
  { enrollment, found }: OpenItem,
  { request }: Pick<HttpContext, 'request'>
) {
  const { item } = found
  if (found.lock) throw new ItemLocked(item.title)
  await recordProgress(enrollment.id, {
    kind: item.kind,
    itemId: item.id,
    moduleId: item.moduleId,
    status: 'in_progress',
  })
  const userAgent = request.header('user-agent') ?? ''
  return startSitting(enrollment, { userAgent, ip: request.ip() })
}
