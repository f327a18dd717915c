import type { ItemState, ModuleState } from '#learning/rules/outline_state'

/**
 * The item that "continue" opens: the one somebody was in last unless it is done, else
 * the next one that is open and not done, reading on from there and then from the top.
 * When everything open is done, where they were last. Null for a course without items.
 */
export function whereToGoOn(modules: ModuleState[]): ItemState | null {
  const items = modules.flatMap((module) => module.items)
  const last = lastSeen(items)
  if (last && isToDo(last)) return last

  const from = last ? items.indexOf(last) + 1 : 0
  const readingOn = [...items.slice(from), ...items.slice(0, from)].filter(isToDo)
  return readingOn[0] ?? last ?? items[0] ?? null
}

const isToDo = ({ status, lock }: ItemState) => status !== 'completed' && lock === null

function lastSeen(items: ItemState[]) {
  const seenAt = ({ progress }: ItemState) => progress?.lastAccessedAt?.getTime() ?? 0
  const last = items.toSorted((a, b) => seenAt(b) - seenAt(a))[0]
  return last && seenAt(last) > 0 ? last : null
}
