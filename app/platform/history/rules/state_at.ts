import type { RawEntry, Values } from '#platform/history/rules/grouped_entries'

/**
 * The fields of a record as they were right after an entry: what is now, with every later change
 * taken back. So it needs no entry of the creation, and fields that are newer than the history
 * keep the value they have.
 *
 * @param later entries after the moment, newest first
 */
export function stateAt(now: Values, later: RawEntry[]): Values {
  return later.reduce<Values>((state, { oldValues }) => ({ ...state, ...oldValues }), { ...now })
}
