import { lineChanges } from '#platform/text/line_changes'
import { sameValue, type Values } from '#platform/history/rules/grouped_entries'
import type { FieldChange } from '#platform/history/types'

export type Speaker = {
  /** What a field is called; null when it says nothing to people. */
  labelOf(field: string): string | null
  /** How a value reads. */
  show(field: string, value: unknown): string
  /** The text of a field that holds one; null for others. */
  textOf(field: string, value: unknown): string | null
}

/** The fields that differ, in words; those that say nothing are left out. */
export function changesBetween(before: Values, after: Values, speaker: Speaker): FieldChange[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return fields.flatMap((field) => {
    const label = speaker.labelOf(field)
    if (label === null || sameValue(before[field], after[field])) return []
    return [changeOf(field, label, [before[field], after[field]], speaker)]
  })
}

function changeOf(
  field: string,
  label: string,
  [before, after]: [unknown, unknown],
  { show, textOf }: Speaker
): FieldChange {
  const [old, present] = [textOf(field, before), textOf(field, after)]
  const lines = old !== null && present !== null ? lineChanges(old, present) : null
  return { field, label, before: show(field, before), after: show(field, after), lines }
}
