/**
 * What a try of one table came to: `held`, companies have rows there and none saw another's;
 * `unproven`, the wall stands but fewer than one other company has rows to look for;
 * `no_wall`, its row-level security is off or another than ours; `leak`, foreign rows were seen.
 */
export type TableState = 'held' | 'unproven' | 'no_wall' | 'leak'

export type TriedTable = { name: string; state: TableState }

export type IsolationTest = {
  /** ISO instant. */
  ranAt: string
  /** How many companies looked. */
  companies: number
  tables: TriedTable[]
}
