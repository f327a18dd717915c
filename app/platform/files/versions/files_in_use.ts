/** Says which of these files something still offers, such as a version of a course. */
type FindUsed = (uuids: string[]) => Promise<string[]>

/** Domains that offer files add themselves in `start/parts.ts`. */
export const filesInUse: FindUsed[] = []

/** Those that nothing offers any more. */
export async function withoutUse(uuids: string[]): Promise<Set<string>> {
  const free = new Set(uuids)
  for (const findUsed of filesInUse) for (const used of await findUsed([...free])) free.delete(used)
  return free
}
