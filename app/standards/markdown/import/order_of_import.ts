import { mergeOrder, type OutlineOrder } from '#courses/rules/outline_order'
import type { TreeModule } from '#courses/queries/course_tree'
import type { ImportPlan } from '#standards/markdown/import/plan_import'
import { isPlaced } from '#standards/markdown/import/write_plan'

/** The order of the package, with what others have added where they put it. */
export function orderOfImport(tree: TreeModule[], plan: ImportPlan): OutlineOrder {
  const present = new Map(tree.map((module) => [module.lineageId, module]))
  const wanted = plan.modules.map(({ lineageId }) => lineageId).filter((id) => present.has(id))
  const placed = plan.lessons.filter(isPlaced)
  return mergeOrder([...present.keys()], wanted).map((module) => ({
    module,
    items: mergeOrder(
      present.get(module)!.items.map(({ lineageId }) => lineageId),
      placed
        .filter(({ home, module: origin }) => home === module && origin.lineageId === module)
        .map(({ lineageId }) => lineageId)
    ),
  }))
}
