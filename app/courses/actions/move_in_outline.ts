import { recordAudit } from '#platform/audit/audit'
import Course from '#courses/models/course'
import { refuseCircles } from '#courses/actions/refuse_circles'
import { saveOutlineOrder } from '#courses/actions/save_outline_order'
import { courseTree } from '#courses/queries/course_tree'
import { applyMove, type Move, type OutlineOrder } from '#courses/rules/outline_order'

/**
 * Carries out moves one after the other, on the order as it is by now: two people who
 * move things at once queue up, and neither loses a move.
 *
 * @throws CircularRule when an item would wait for itself in its new module
 */
export async function moveInOutline(course: Course, moves: Move[]) {
  await Course.query().where('id', course.id).forUpdate().firstOrFail()
  const tree = await courseTree(course.id, null)
  const before: OutlineOrder = tree.map(({ lineageId, items }) => ({
    module: lineageId,
    items: items.map((item) => item.lineageId),
  }))
  const after = moves.reduce(applyMove, before)
  await saveOutlineOrder(course.id, after)
  await refuseCircles(course.id)
  recordAudit({
    action: 'reordered',
    resourceType: 'courses',
    resourceId: course.id,
    newValues: { moves },
    metadata: { uuid: course.uuid },
  })
}
