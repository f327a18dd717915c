import { DomainError } from '#platform/errors'
import { purgeRecord } from '#platform/trash/purge_record'
import { restoreRecord } from '#platform/trash/restore_record'
import { kindsFor, mayPurge, trashedRows } from '#platform/trash/trashed_rows'
import type { BulkOutcome, ListContext } from '#platform/lists/define_list'
import type { TrashKind } from '#platform/trash/define_trash_kind'

/** Each kind gives a slice of the numbers to tell its rows by. */
export const MOST_KINDS = 64

/** What was deleted comes back, containers before what lies in them. What must be asked first stays. */
export const restoreMany = (keys: number[], ctx: ListContext) =>
  forEach(keys, ctx, (kind, record) => restoreRecord(kind, record))

/** Gone for good, as far as nothing hangs on it. */
export const purgeMany = (keys: number[], ctx: ListContext) =>
  forEach(keys, ctx, (kind, record) => purgeRecord(kind, record), mayPurge)

async function forEach(
  keys: number[],
  ctx: ListContext,
  work: (kind: TrashKind, record: any) => Promise<void>,
  isAllowed: (kind: TrashKind, ctx: ListContext) => boolean = () => true
) {
  const outcomes = new Map<number, BulkOutcome>()
  for (const [number, kind] of kindsFor(ctx).entries()) {
    const mine = keys.filter((key) => key % MOST_KINDS === number)
    if (mine.length === 0 || !isAllowed(kind, ctx)) continue
    const records = await recordsOf(kind, mine, ctx)
    for (const key of mine) {
      const record = records.get(Math.floor(key / MOST_KINDS))
      if (record) outcomes.set(key, await outcomeOf(() => work(kind, record)))
    }
  }
  return outcomes
}

async function recordsOf(kind: TrashKind, keys: number[], ctx: ListContext) {
  const ids = keys.map((key) => Math.floor(key / MOST_KINDS))
  const visible = trashedRows(kind, ctx).whereIn('t.id', ids).select('t.id')
  const records = await kind.model.query().sideload({ withTrashed: true }).whereIn('id', visible)
  return new Map<number, any>(records.map((record: any) => [record.id, record]))
}

/** A refusal comes before anything is written. */
async function outcomeOf(work: () => Promise<void>): Promise<BulkOutcome> {
  try {
    await work()
    return { outcome: 'done' }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return {
      outcome: 'skipped',
      reason: `platform.trash.bulk_reasons.${error.key.split('.').at(-1)}`,
    }
  }
}
