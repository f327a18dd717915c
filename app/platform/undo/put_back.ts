import { DateTime } from 'luxon'
import { canonicalJson } from '#platform/json/canonical_json'
import type { CurrentUser } from '#identity/current_user'
import type { Examined, UndoKind } from '#platform/undo/define_undo'
import type { RecordChange } from '#platform/undo/types'

type RecordKind = {
  model: any
  name(record: any): string
  /** May this person change these records? Load here what the answer needs, for all at once. */
  mayChange(records: any[], me: CurrentUser): Promise<(record: any) => boolean>
  /** Key of the words for why a record that was made stays, by its id. */
  keeps?(records: any[]): Promise<Map<number, string>>
  /** Before it is saved as it was. */
  settle?(record: any): void
  /** What must be true again afterwards, such as a count. */
  undone?(records: any[]): Promise<void>
}

const REASONS = 'platform.undo.reasons'

/**
 * The usual way back for records with a history: fields get their earlier values, what was made
 * goes to the trash, and what was put there comes out. Whatever somebody changed since stays.
 */
export function putBack(kind: RecordKind): UndoKind {
  return {
    table: kind.model.table,
    async examine(changes, me) {
      const records = await recordsOf(kind.model, changes)
      const may = await kind.mayChange([...records.values()], me)
      const made = changes.filter((change) => change.made).map(({ id }) => records.get(id))
      const kept = (await kind.keeps?.(made.filter(Boolean))) ?? new Map<number, string>()
      const found = new Map<number, Examined>()
      for (const change of changes) {
        const record = records.get(change.id)
        if (!record || !may(record)) continue
        const reason = kept.get(change.id) ?? obstacle(kind.model, change, record)
        found.set(change.id, { name: kind.name(record).slice(0, 200), reason })
      }
      return found
    },
    async undo(changes) {
      const records = await recordsOf(kind.model, changes)
      for (const change of changes) await takeBack(kind, change, records.get(change.id))
      await kind.undone?.([...records.values()])
    },
  }
}

async function recordsOf(model: any, changes: RecordChange[]): Promise<Map<number, any>> {
  const ids = changes.map(({ id }) => id)
  const rows = await model.query().sideload({ withTrashed: true }).whereIn('id', ids)
  return new Map(rows.map((row: any) => [row.id, row]))
}

function obstacle(model: any, change: RecordChange, record: any): string | null {
  const isGone = Boolean(record.deletedAt)
  if (change.made || change.unbinned) return isGone ? `${REASONS}.gone` : null
  if (change.binned) return isGone ? null : `${REASONS}.restored`
  if (isGone) return `${REASONS}.gone`
  const changedSince = Object.entries(change.after).some(
    ([field, value]) => plain(model, field, value) !== plain(model, field, record[field])
  )
  return changedSince ? `${REASONS}.changed_since` : null
}

async function takeBack(kind: RecordKind, change: RecordChange, record: any) {
  if (change.made || change.unbinned) return record.moveToTrash()
  record.merge(valuesOf(kind.model, change.before))
  kind.settle?.(record)
  return record.save()
}

const valuesOf = (model: any, values: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, stored(model, field, value)])
  )

/** Dates are text in the history. */
function stored(model: any, field: string, value: unknown) {
  return isMoment(model, field) && typeof value === 'string' ? DateTime.fromISO(value) : value
}

/** A value in one form, whether it comes from the record or from the history. */
function plain(model: any, field: string, value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (isMoment(model, field)) {
    return String(DateTime.isDateTime(value) ? value.toMillis() : Date.parse(String(value)))
  }
  return canonicalJson(value)
}

const isMoment = (model: any, field: string) =>
  ['datetime', 'date'].includes(model.$getColumn(field)?.meta?.type) || field === 'deletedAt'
