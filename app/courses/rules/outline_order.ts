/**
 * The wanted order of some, with all others where they were: each stays behind the
 * one it followed.
 */
export function mergeOrder(present: string[], wanted: string[]): string[] {
  const sorted = new Set(wanted)
  const followers = new Map<string | null, string[]>()
  let leader: string | null = null
  for (const id of present) {
    if (sorted.has(id)) leader = id
    else followers.set(leader, [...(followers.get(leader) ?? []), id])
  }
  return [null, ...wanted].flatMap((id) => [
    ...(id === null ? [] : [id]),
    ...(followers.get(id) ?? []),
  ])
}

export type OutlineOrder = { module: string; items: string[] }[]

/** `before` names what it is put in front of; null puts it at the end. */
export type Move =
  | { kind: 'module'; id: string; before: string | null }
  | { kind: 'item'; id: string; module: string; before: string | null }

/**
 * The order after a move. Moves of things that are gone change nothing, and a place
 * that is gone becomes the end: so moves of several people can follow each other.
 */
export function applyMove(order: OutlineOrder, move: Move): OutlineOrder {
  return move.kind === 'module' ? moveModule(order, move) : moveItem(order, move)
}

function moveModule(order: OutlineOrder, { id, before }: Extract<Move, { kind: 'module' }>) {
  const moved = order.find(({ module }) => module === id)
  if (!moved || before === id) return order
  const others = order.filter(({ module }) => module !== id)
  return inserted(
    others,
    moved,
    others.findIndex(({ module }) => module === before)
  )
}

function moveItem(order: OutlineOrder, move: Extract<Move, { kind: 'item' }>) {
  const { id, module: target, before } = move
  const isThere = order.some(({ items }) => items.includes(id))
  if (!isThere || before === id || !order.some(({ module }) => module === target)) return order
  return order.map(({ module, items }) => {
    const others = items.filter((item) => item !== id)
    if (module !== target) return { module, items: others }
    return { module, items: inserted(others, id, before === null ? -1 : others.indexOf(before)) }
  })
}

function inserted<Entry>(list: Entry[], entry: Entry, at: number) {
  return at < 0 ? [...list, entry] : list.toSpliced(at, 0, entry)
}
