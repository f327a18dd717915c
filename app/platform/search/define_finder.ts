import type { CurrentUser } from '#identity/current_user'
import type { Command, Found } from '#platform/search/types'
import type { Permission } from '#platform/permissions/catalog'

/** Finds records of one kind for the palette, as far as this person may see them. */
export type Finder = {
  /** Heading of its results: `platform.search.kinds.<kind>`. */
  kind: string
  permission: Permission | 'signed_in'
  /** At most `limit`, the best first. One query. */
  find(words: string, me: CurrentUser, limit: number): Promise<Found[]>
}

/** Understands sentences such as "assign GDPR Basics to Omar until Friday". */
export type Commander = {
  /** Any of them is enough. */
  permissions: Permission[]
  /** What the sentence may mean, the likeliest first; nothing when it is none of its sentences. */
  understand(words: string, me: CurrentUser): Promise<Command[]>
}

const finders: Finder[] = []
const commanders: Commander[] = []

/** Declares a finder; its file is listed in `start/search.ts`, whose order is that of the results. */
export const defineFinder = (finder: Finder) => finders.push(finder)

/** Declares what the palette can do, likewise. */
export const defineCommander = (commander: Commander) => commanders.push(commander)

export const definedFinders = (): readonly Finder[] => finders
export const definedCommanders = (): readonly Commander[] => commanders
