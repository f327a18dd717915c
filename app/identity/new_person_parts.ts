import type { CurrentUser } from '#identity/current_user'
import type User from '#identity/models/user'

/** What domains above give to everybody who joins a company, in the same transaction. */
export const newPersonParts: ((user: User, by?: CurrentUser) => Promise<unknown>)[] = []
