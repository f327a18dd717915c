import { itemsOfCondition } from '#platform/rules/items_of_condition'
import type { Condition } from '#platform/rules/condition'

export interface RuledItem {
  item: string
  /** What has to be met before the item opens. */
  condition: Condition | null
}

/**
 * Circles of items that wait for each other, each as the list of items along it: the first
 * waits for the second and the last waits for the first. Every item that is part of a circle
 * shows up in at least one; an item that waits for itself is a circle of one.
 */
export function findRuleCycles(items: RuledItem[]): string[][] {
  const waitsFor = new Map(
    items.map(({ item, condition }) => [item, condition ? itemsOfCondition(condition) : []])
  )
  const circles: string[][] = []
  const covered = new Set<string>()

  for (const { item } of items) {
    const circle = covered.has(item) ? null : shortestCircle(item, waitsFor)
    if (circle) {
      circles.push(circle)
      circle.forEach((member) => covered.add(member))
    }
  }
  return circles
}

/** Breadth first, so the circle found is one the author can follow with the eye. */
function shortestCircle(start: string, waitsFor: Map<string, string[]>): string[] | null {
  const cameFrom = new Map<string, string>()
  const queue = [start]

  for (const item of queue) {
    for (const next of waitsFor.get(item) ?? []) {
      if (next === start) {
        return pathTo(item, start, cameFrom)
      }
      if (!cameFrom.has(next)) {
        cameFrom.set(next, item)
        queue.push(next)
      }
    }
  }
  return null
}

function pathTo(end: string, start: string, cameFrom: Map<string, string>) {
  const path = [end]
  while (path[0] !== start) {
    path.unshift(cameFrom.get(path[0])!)
  }
  return path
}
