import type { CurrentUser } from '#identity/current_user'

type Part = (people: { id: number }[], by?: CurrentUser) => Promise<unknown>

/**
 * What domains above give to everybody who joins a company, in the same transaction; asked once
 * for all who join together, with who adds them where that decides where they belong.
 */
export const newPersonParts: Part[] = []
