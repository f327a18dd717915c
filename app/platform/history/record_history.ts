import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import {
  groupedEntries,
  type GroupedEntry,
  type RawEntry,
} from '#platform/history/rules/grouped_entries'
import { changesBetween, type Speaker } from '#platform/history/rules/in_words'
import { stateAt } from '#platform/history/rules/state_at'
import { speakerFor } from '#platform/history/speaker'
import { valuesOf } from '#platform/history/values_of'
import type { I18n } from '@adonisjs/i18n'
import type { HistoryKind } from '#platform/history/define_history'
import type { HistoryEntry, RecordHistory } from '#platform/history/types'

/** More changes than anybody reads; what is older is in the list of the whole history. */
const MOST = 500

type Reader = { i18n: I18n; timezone: string; mayRestore: boolean }

/** What happened to a record, newest first, and two of its moments side by side when asked. */
export async function recordHistory(
  kind: HistoryKind,
  record: any,
  reader: Reader,
  asked: { from?: string; to?: string }
): Promise<RecordHistory> {
  const entries = await entriesOf(kind.model.table, record.id)
  const shown = entries.slice(0, MOST)
  const speaker = await speakerFor(kind, [record.$attributes, ...shown], reader)
  const now = valuesOf(record)
  return {
    kind: kind.name,
    kindLabel: reader.i18n.t(`platform.history.kinds.${kind.name}`),
    id: record.uuid,
    title: kind.title(record),
    href: await kind.href(record),
    entries: groupedEntries(shown).flatMap((entry) => entryView(entry, kind, speaker, reader)),
    isCut: entries.length > MOST,
    moments: shown.map(({ uuid, at, actor }) => ({ id: uuid, at: at.toISOString(), actor })),
    comparison: comparisonOf(now, shown, asked, speaker),
  }
}

async function entriesOf(table: string, id: number): Promise<RawEntry[]> {
  const { rows } = await db.rawQuery<{ rows: RawEntry[] }>(SQL, {
    tenant: currentTenantId(),
    table,
    id,
    limit: MOST + 1,
  })
  return rows
}

const SQL = `
SELECT uuid, created_at AS at, user_id AS "actorId", coalesce(actor_label, '') AS actor, action,
  old_values AS "oldValues", new_values AS "newValues"
FROM audit_logs WHERE tenant_id = :tenant AND resource_type = :table AND resource_id = :id
ORDER BY created_at DESC, chain_position DESC LIMIT :limit`

/** A change of nothing that people know is no entry. */
function entryView(
  entry: GroupedEntry,
  kind: HistoryKind,
  speaker: Speaker,
  { mayRestore }: Reader
): HistoryEntry[] {
  const isUpdate = entry.action === 'updated'
  const changes = changesBetween(entry.oldValues ?? {}, entry.newValues ?? {}, speaker)
  if (isUpdate && changes.length === 0) return []
  const fields = changes.map(({ field }) => field)
  return [
    {
      id: entry.uuid,
      at: entry.at.toISOString(),
      until: entry.until?.toISOString() ?? null,
      actor: entry.actor,
      action: entry.action,
      changes: isUpdate ? changes : [],
      restorable:
        isUpdate && mayRestore ? fields.filter((field) => kind.restorable?.includes(field)) : [],
    },
  ]
}

function comparisonOf(
  now: Record<string, unknown>,
  entries: RawEntry[],
  { from, to }: { from?: string; to?: string },
  speaker: Speaker
): RecordHistory['comparison'] {
  const start = entries.findIndex(({ uuid }) => uuid === from)
  if (start < 0) return null
  const end = entries.findIndex(({ uuid }) => uuid === to)
  const [older, newer] = [Math.max(start, end), Math.max(0, Math.min(start, end))]
  const before = stateAt(now, entries.slice(0, older))
  const after = end < 0 ? now : stateAt(now, entries.slice(0, newer))
  return {
    from: entries[end < 0 ? start : older].uuid,
    to: end < 0 ? '' : entries[newer].uuid,
    changes: changesBetween(before, after, speaker),
  }
}
