import { useLayoutEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import type { TreeModule } from '#courses/queries/course_tree'
import type { Move } from '#courses/rules/outline_order'
import { ModuleCard } from '~/courses/components/outline/module_card'
import { OUTLINE_PROPS } from '~/courses/components/outline/line_menu'
import {
  OutlineContext,
  type Dragged,
  type OutlineDialog,
} from '~/courses/components/outline/outline_context'
import { OutlineDialogs } from '~/courses/components/outline/outline_dialogs'
import { useMoves } from '~/courses/components/outline/use_moves'
import { titlesOf } from '~/courses/components/rules/rule_titles'
import { useTrash } from '~/courses/components/use_trash'

type OutlineEditorProps = { path: string; modules: TreeModule[] }

/** The modules and items of a draft, to be ordered, named, ruled and trashed. */
export function OutlineEditor({ path, modules: saved }: OutlineEditorProps) {
  const { formatMessage } = useIntl()
  const { modules, move } = useMoves(saved, `${path}/moves`)
  const [dialog, openDialog] = useState<OutlineDialog | null>(null)
  const [dragged, drag] = useState<Dragged | null>(null)
  const trash = useTrash(OUTLINE_PROPS)
  const { moved, spoken } = useMovedLine(modules)

  function carryOut(next: Move | null) {
    if (!next) return
    moved(next)
    move(next)
  }
  return (
    <OutlineContext
      value={{
        path,
        modules,
        titles: titlesOf(modules),
        move: carryOut,
        trash,
        openDialog,
        dragged,
        drag,
      }}
    >
      <p id="outline-move-help" className="sr-only">
        {formatMessage({ id: 'courses.outline.move_help' })}
      </p>
      <p role="status" className="sr-only">
        {spoken}
      </p>
      <ol className="flex flex-col gap-4">
        {modules.map((module) => (
          <ModuleCard key={module.lineageId} module={module} />
        ))}
      </ol>
      <OutlineDialogs dialog={dialog} onClose={() => openDialog(null)} />
    </OutlineContext>
  )
}

/** Keeps the focus on the handle of what was moved, and says where it is now. */
function useMovedLine(modules: TreeModule[]) {
  const { formatMessage } = useIntl()
  const last = useRef<Move | null>(null)
  const [spoken, setSpoken] = useState('')
  // Before the browser handles the next key, which would otherwise find no handle in focus.
  useLayoutEffect(() => {
    const move = last.current
    if (!move) return
    last.current = null
    document.querySelector<HTMLElement>(`[data-handle="${move.id}"]`)?.focus()
    const place = placeOf(modules, move.id)
    const key = place?.module ? 'moved' : 'moved_module'
    if (place) setSpoken(formatMessage({ id: `courses.outline.${key}` }, place))
  }, [modules])
  return {
    spoken,
    moved: (move: Move) => {
      last.current = move
    },
  }
}

function placeOf(modules: TreeModule[], id: string) {
  const index = modules.findIndex(({ lineageId }) => lineageId === id)
  if (index >= 0) {
    return { title: modules[index].title, place: index + 1, total: modules.length, module: '' }
  }
  for (const { title: module, items } of modules) {
    const at = items.findIndex(({ lineageId }) => lineageId === id)
    if (at >= 0) return { title: items[at].title, place: at + 1, total: items.length, module }
  }
  return null
}
