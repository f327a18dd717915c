import type { CurrentUser } from '#identity/current_user'
import type { RecordChange } from '#platform/undo/types'

export type Examined = {
  name: string
  /** Key of the words for why this change stays; null when it can be taken back. */
  reason: string | null
}

/** How changes to one kind of record are taken back, as its domain declares it. */
export type UndoKind = {
  /** Its words: `platform.undo.kinds.<table>`. */
  table: string
  /** Says of each record whether this person may take its change back now; who is missing is not theirs. */
  examine(changes: RecordChange[], me: CurrentUser): Promise<Map<number, Examined>>
  /** Takes back what was found possible, in the transaction of the caller. */
  undo(changes: RecordChange[], me: CurrentUser): Promise<void>
  /** Key of the words for what stays all the same, such as that people were told. */
  remark?: string
  /** Tables of what lies in these records: what was made together with its container goes with it. */
  contains?: string[]
}

const registry = new Map<string, UndoKind>()

/** Declares a kind; its file is listed in `start/undo.ts`. What contains others comes before them. */
export function defineUndo(kind: UndoKind) {
  registry.set(kind.table, kind)
}

/** Every kind there is, in the order in which they are taken back. */
export const undoKinds = (): readonly UndoKind[] => [...registry.values()]
