import { router } from '@inertiajs/react'
import { useEffect, useRef, useState } from 'react'
import type { TreeModule } from '#courses/queries/course_tree'
import { applyMove, type Move, type OutlineOrder } from '#courses/rules/outline_order'

/**
 * The outline with moves that are on their way already done. They are sent one batch
 * at a time; the server's order is the one that stays.
 */
export function useMoves(modules: TreeModule[], path: string) {
  const [pending, setPending] = useState<Move[]>([])
  const isSending = useRef(false)

  useEffect(() => {
    if (isSending.current || pending.length === 0) return
    isSending.current = true
    router.post(
      path,
      { moves: pending },
      {
        async: true,
        preserveScroll: true,
        preserveState: true,
        only: ['modules', 'course', 'flash', 'errors'],
        onFinish: () => {
          isSending.current = false
          setPending((moves) => moves.slice(pending.length))
        },
      }
    )
  }, [pending])

  const order = pending.reduce(applyMove, orderOf(modules))
  return {
    modules: arranged(modules, order),
    move: (move: Move) => setPending((moves) => [...moves, move]),
  }
}

const orderOf = (modules: TreeModule[]): OutlineOrder =>
  modules.map(({ lineageId, items }) => ({
    module: lineageId,
    items: items.map((item) => item.lineageId),
  }))

function arranged(modules: TreeModule[], order: OutlineOrder): TreeModule[] {
  const byId = new Map(modules.map((module) => [module.lineageId, module]))
  const items = new Map(
    modules.flatMap((module) => module.items.map((item) => [item.lineageId, item]))
  )
  return order.map((entry) => ({
    ...byId.get(entry.module)!,
    items: entry.items.map((id) => items.get(id)!),
  }))
}
