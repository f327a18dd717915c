import type { TreeModule } from '#courses/queries/course_tree'
import type { Move } from '#courses/rules/outline_order'

/**
 * The move of an item one place up or down, over the edge of its module into the next
 * one; null at the ends of the outline.
 */
export function itemStep(modules: TreeModule[], id: string, step: 1 | -1): Move | null {
  const at = modules.findIndex(({ items }) => items.some((item) => item.lineageId === id))
  const { items, lineageId: module } = modules[at]
  const index = items.findIndex((item) => item.lineageId === id)
  const target = index + step
  if (target >= 0 && target < items.length) {
    const before = items[step === 1 ? target + 1 : target]?.lineageId ?? null
    return { kind: 'item', id, module, before }
  }
  const next = modules[at + step]
  if (!next) return null
  const before = step === 1 ? (next.items[0]?.lineageId ?? null) : null
  return { kind: 'item', id, module: next.lineageId, before }
}

export function moduleStep(modules: TreeModule[], id: string, step: 1 | -1): Move | null {
  const target = modules.findIndex(({ lineageId }) => lineageId === id) + step
  if (target < 0 || target >= modules.length) return null
  const before = modules[step === 1 ? target + 1 : target]?.lineageId ?? null
  return { kind: 'module', id, before }
}
