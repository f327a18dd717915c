/**
 * Work that the clock asks of the installation as a whole, of no company: it runs outside of any
 * tenant, in one process at a time, and is made up for once after a pause. Its words are
 * `platform.chores.<name>`.
 */
export type Chore = {
  name: string
  /** Five fields, in UTC. */
  cron: string
  handle: () => Promise<unknown>
}

const registry = new Map<string, Chore>()

/** Declares a chore; its file is listed in `start/jobs.ts`. Running it twice must be safe. */
export function defineChore(chore: Chore): Chore {
  registry.set(chore.name, chore)
  return chore
}

export const definedChores = () => [...registry.values()]
