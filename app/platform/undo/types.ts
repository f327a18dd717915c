/** What a run did to one record, from its first entry of history to its last. */
export type RecordChange = {
  table: string
  id: number
  uuid: string | null
  /** The record was made in it. */
  made: boolean
  /** It was moved to the trash, or out of it. */
  binned: boolean
  unbinned: boolean
  /** Values of the fields that changed. */
  before: Record<string, unknown>
  after: Record<string, unknown>
}

/** One record in the plan of an undo. */
export type UndoRow = {
  id: string
  name: string
  /** Key of the words for why it stays as it is; null when it is taken back. */
  reason: string | null
}

/** What an undo will do, before anybody says yes. */
export type UndoPlan = {
  /** What is taken back, in the words of the job. */
  of: string
  until: string
  back: string
  taken: number
  kept: number
  /** Those that stay come first; at most a hundred. */
  rows: (Omit<UndoRow, 'reason'> & { kind: string; reason: string | null })[]
  /** What no undo brings back, in words. */
  remarks: string[]
}

/** The way to undo a run, for as long as there is one. */
export type UndoOffer = { href: string; until: string } | null
