/** What domains above give to everybody who joins a company, in the same transaction; asked once for all who join together. */
export const newPersonParts: ((people: { id: number }[]) => Promise<unknown>)[] = []
