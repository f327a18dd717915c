/** A kind of record that bears tags, as text in its JSON column `tags`. */
type Tagged = {
  /** Its words: `platform.tags.uses.<table>`. */
  table: string
}

const registry: Tagged[] = []

/** Declares a kind; its file is listed in `start/records.ts`. */
export const defineTagged = (tagged: Tagged) => void registry.push(tagged)

export const taggedTables = () => registry.map(({ table }) => table)
