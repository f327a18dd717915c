import { historyKindOf } from '#platform/history/define_history'
import { changesBetween } from '#platform/history/rules/in_words'
import { speakerFor } from '#platform/history/speaker'
import type { I18n } from '@adonisjs/i18n'
import type { Values } from '#platform/history/rules/grouped_entries'
import type { FieldChange } from '#platform/history/types'

type Entry = { record: string | null; oldValues: Values | null; newValues: Values | null }

/** What one entry of the history says was changed, field by field in words, also of what has no page of its past. */
export async function changesOfEntry(
  { record, oldValues, newValues }: Entry,
  reader: { i18n: I18n; timezone: string }
): Promise<FieldChange[]> {
  const [before, after] = [oldValues ?? {}, newValues ?? {}]
  const speaker = await speakerFor(
    historyKindOf(record) ?? {},
    [before, { ...EMPTY, newValues }],
    reader
  )
  return changesBetween(before, after, speaker)
}

const EMPTY = { uuid: '', at: new Date(0), actorId: null, actor: '', action: '', oldValues: null }
