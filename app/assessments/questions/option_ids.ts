import { createHash } from 'node:crypto'

const LENGTH = 8

/**
 * Ids that depend on nothing but the texts, so that importing a file twice gives equal
 * questions. Equal texts get different ids.
 */
export function idsOfTexts(texts: string[]): string[] {
  const taken = new Set<string>()
  return texts.map((text) => {
    let id = digest(text)
    for (let again = 1; taken.has(id); again++) {
      id = digest(`${text}\u0000${again}`)
    }
    taken.add(id)
    return id
  })
}

function digest(text: string) {
  return createHash('sha256').update(text).digest('hex').slice(0, LENGTH)
}
