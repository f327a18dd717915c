import type { ItemState, ModuleState } from '#learning/rules/outline_state'

/** The next item in reading order, locked or not; null after the last. */
export function itemAfter(modules: ModuleState[], lineage: string): ItemState | null {
  const items = modules.flatMap((module) => module.items)
  const at = items.findIndex(({ item }) => item.lineageId === lineage)
  return items[at + 1] ?? null
}
