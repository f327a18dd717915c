import type { LineChange } from '#platform/text/line_changes'

/** One field of one change, in words. */
export type FieldChange = {
  field: string
  label: string
  before: string
  after: string
  /** Instead of the two, for long texts. */
  lines: LineChange[] | null
}

export type HistoryEntry = {
  id: string
  at: string
  /** Until when, where several changes of one person in a row are shown as one. */
  until: string | null
  actor: string
  action: string
  changes: FieldChange[]
  /** Fields that this entry changed and whose value of before can be put back. */
  restorable: string[]
}

export type Moment = { id: string; at: string; actor: string }

export type RecordHistory = {
  kind: string
  kindLabel: string
  id: string
  title: string
  href: string
  entries: HistoryEntry[]
  /** There is older history than what is shown. */
  isCut: boolean
  moments: Moment[]
  /** Two moments side by side; null without a question. */
  comparison: { from: string; to: string; changes: FieldChange[] } | null
}
