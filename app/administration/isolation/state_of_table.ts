import type { TableState } from '#administration/isolation/types'

/** What a company saw in a table: rows of its own, and rows of others. */
export type Look = { own: boolean; foreign: boolean }

/** The verdict on one table. That nobody saw anything proves something only where there was something to see. */
export function stateOfTable(hasWall: boolean, looks: Look[]): TableState {
  if (looks.some(({ foreign }) => foreign)) return 'leak'
  if (!hasWall) return 'no_wall'
  return looks.length > 1 && looks.some(({ own }) => own) ? 'held' : 'unproven'
}
