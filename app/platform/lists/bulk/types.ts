import type { UndoOffer } from '#platform/undo/types'

/** What became of one of many rows. */
export type BulkRow = {
  id: string
  name: string
  outcome: 'done' | 'skipped' | 'forbidden' | 'missing'
  /** Key of its words. */
  reason: string | null
}

/** What was done to many rows, in numbers. */
export type BulkSummary = {
  title: string
  /** Page it was asked for. */
  back: string
  counts: Partial<Record<BulkRow['outcome'], number>>
  undo: UndoOffer
}
