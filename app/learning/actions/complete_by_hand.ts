import { ItemLocked, NotDoneByHand } from '#learning/errors'
import { recordProgress } from '#learning/actions/record_progress'
import type { OpenItem } from '#learning/queries/my_enrollment'

/** "Mark as done". @throws ItemLocked @throws NotDoneByHand for quizzes and the like */
export async function completeByHand({ enrollment, found }: OpenItem) {
  const { item } = found
  if (found.lock) throw new ItemLocked(item.title)
  if (item.kind !== 'lesson' && item.activityType !== 'external') {
    throw new NotDoneByHand(item.title)
  }
  return recordProgress(enrollment.id, {
    kind: item.kind,
    itemId: item.id,
    moduleId: item.moduleId,
    status: 'completed',
  })
}
