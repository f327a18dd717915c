import { MOST_ROWS, bulkTargets, type BulkChoice } from '#platform/lists/bulk/bulk_targets'
import type { BulkDefinition } from '#platform/lists/define_list'
import type { BulkRow } from '#platform/lists/bulk/types'
import type { OpenList } from '#platform/lists/open_list'

const BATCH = 500

/**
 * Does something with the chosen rows, batch by batch.
 *
 * @returns what became of each, also of those that were ticked but are not in the list any more
 */
export async function doBulk(
  list: OpenList,
  { action, choice, input }: { action: BulkDefinition; choice: BulkChoice; input: object },
  onProgress: (done: number, total: number) => Promise<void> | void
): Promise<BulkRow[]> {
  const targets = await bulkTargets(list, choice, MOST_ROWS)
  const rows: BulkRow[] = missing(choice, targets)
  for (let start = 0; start < targets.length; start += BATCH) {
    await onProgress(start, targets.length)
    const batch = targets.slice(start, start + BATCH)
    const outcomes = await action.run!(
      batch.map(({ key }) => key),
      list.ctx,
      input
    )
    for (const { key, id, name } of batch) {
      const { outcome = 'forbidden', reason = null } = outcomes.get(key) ?? {}
      rows.push({ id, name, outcome, reason })
    }
  }
  await onProgress(targets.length, targets.length)
  return rows
}

function missing(choice: BulkChoice, found: { id: string }[]): BulkRow[] {
  if (!('ids' in choice)) return []
  const there = new Set(found.map(({ id }) => id))
  return choice.ids
    .filter((id) => !there.has(id))
    .map((id) => ({ id, name: id, outcome: 'missing', reason: null }))
}
