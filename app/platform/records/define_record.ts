import { defineEndpoints } from '#platform/api/define_endpoint'
import { defineHistory } from '#platform/history/define_history'
import { defineList } from '#platform/lists/define_list'
import { recordEndpoints } from '#platform/records/record_endpoints'
import { recordFinder } from '#platform/records/record_finder'
import { recordHistory } from '#platform/records/record_history'
import { recordList } from '#platform/records/record_list'
import { recordTrash } from '#platform/records/record_trash'
import { recordUndo } from '#platform/records/record_undo'
import { defineUndo } from '#platform/undo/define_undo'
import { defineFinder } from '#platform/search/define_finder'
import { defineTrashKind } from '#platform/trash/define_trash_kind'
import type { RecordKind } from '#platform/records/record_kind'

const registry = new Map<string, RecordKind>()

/**
 * Declares a flat kind of record, wholly: from it come its list with export and bulk trash, its
 * form and page, history, trash, place in the palette, and its part of the API. What grows past
 * it (a tree, parts of its own) declares these one by one, as `docs/how_to/record.md` says.
 * Its file is listed in `start/records.ts`.
 */
export function defineRecord(kind: RecordKind): RecordKind {
  registry.set(kind.plural, kind)
  defineList(recordList(kind))
  defineHistory(recordHistory(kind))
  defineTrashKind(recordTrash(kind))
  defineFinder(recordFinder(kind))
  defineEndpoints('Further records', recordEndpoints(kind))
  defineUndo(recordUndo(kind))
  return kind
}

/** Every kind there is, in the order of `start/records.ts`. */
export const recordKinds = () => [...registry.values()]
