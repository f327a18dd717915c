import type { CurrentUser } from '#identity/current_user'
import { changesOfRun } from '#platform/undo/changes_of_run'
import { undoKinds, type UndoKind } from '#platform/undo/define_undo'
import type { RecordChange, UndoRow } from '#platform/undo/types'
import type { UndoableRun } from '#platform/undo/undoable_run'

const AT_ONCE = 500

/** The changes of one kind that a run made, with what can become of each. */
export type ExaminedKind = { kind: UndoKind; possible: RecordChange[]; rows: UndoRow[] }

/**
 * Looks at everything a run changed: what this person may take back now, and what stays and why.
 * Containers come before what is in them.
 */
export async function examineRun(run: UndoableRun, me: CurrentUser): Promise<ExaminedKind[]> {
  const changes = Map.groupBy(
    await changesOfRun({ uuid: run.uuid, since: run.createdAt }),
    ({ table }) => table
  )
  const examined: ExaminedKind[] = []
  for (const kind of undoKinds()) {
    const mine = changes.get(kind.table)
    if (!mine) continue
    examined.push(await examineKind(kind, mine, me))
    if (mine.some(({ made }) => made)) leaveOutContents(changes, kind)
  }
  return examined
}

function leaveOutContents(changes: Map<string, RecordChange[]>, { contains = [] }: UndoKind) {
  for (const table of contains) {
    const others = changes.get(table)?.filter(({ made }) => !made) ?? []
    if (others.length > 0) changes.set(table, others)
    else changes.delete(table)
  }
}

async function examineKind(kind: UndoKind, changes: RecordChange[], me: CurrentUser) {
  const found: ExaminedKind = { kind, possible: [], rows: [] }
  for (let start = 0; start < changes.length; start += AT_ONCE) {
    const some = changes.slice(start, start + AT_ONCE)
    const examined = await kind.examine(some, me)
    for (const change of some) {
      const { name = '–', reason = 'platform.undo.reasons.forbidden' } =
        examined.get(change.id) ?? {}
      found.rows.push({ id: change.uuid ?? String(change.id), name, reason })
      if (reason === null) found.possible.push(change)
    }
  }
  return found
}
