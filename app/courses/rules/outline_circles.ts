import type { Condition } from '#platform/rules/condition'
import { findRuleCycles } from '#platform/rules/find_rule_cycles'
import type { TreeModule } from '#courses/queries/course_tree'

/**
 * Circles in which modules and items wait for each other, by lineage. An item waits
 * for what its module waits for, and a module is completed by its items.
 */
export function outlineCircles(modules: TreeModule[]): string[][] {
  return findRuleCycles(
    modules.flatMap((module) => [
      { item: module.lineageId, condition: all(module.items.map(completed)) },
      ...module.items.map((item) => ({
        item: item.lineageId,
        condition: all([conditionOf(module), conditionOf(item)]),
      })),
    ])
  )
}

const completed = ({ lineageId }: { lineageId: string }): Condition => ({
  op: 'completed',
  item: lineageId,
})

const conditionOf = ({ unlockConditions }: Pick<TreeModule, 'unlockConditions'>) => unlockConditions

const all = (conditions: (Condition | null)[]): Condition => ({
  op: 'all',
  of: conditions.filter((condition) => condition !== null),
})
