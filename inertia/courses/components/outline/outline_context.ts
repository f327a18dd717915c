import { createContext, use } from 'react'
import type { TreeItem, TreeModule } from '#courses/queries/course_tree'
import type { Move } from '#courses/rules/outline_order'
import type { RuleTitles } from '~/courses/components/rules/rule_titles'

export type OutlineDialog =
  | { kind: 'move'; item: TreeItem; module: TreeModule }
  | { kind: 'rule'; target: TreeItem | TreeModule; path: string }
  | { kind: 'link'; module: TreeModule }

/** What an outline's parts share. */
export type Outline = {
  /** `/studio/<course>` */
  path: string
  modules: TreeModule[]
  titles: RuleTitles
  /** Carries a move out and says so to who cannot see it. */
  move: (move: Move | null) => void
  trash: (title: string, path: string) => void
  openDialog: (dialog: OutlineDialog) => void
  dragged: Dragged | null
  drag: (dragged: Dragged | null) => void
}

export type Dragged = { kind: 'item' | 'module'; id: string }

export const OutlineContext = createContext<Outline | null>(null)

export function useOutline(): Outline {
  const outline = use(OutlineContext)
  if (!outline) throw new Error('Used outside of an outline')
  return outline
}
