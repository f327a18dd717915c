import type User from '#identity/models/user'

/** What domains above give to everybody who joins a company, in the same transaction. */
export const newPersonParts: ((user: User) => Promise<unknown>)[] = []
