export type Catalog = { [key: string]: string | Catalog }

/** A catalogue as one map: `{ table: { next } }` of `ui` gives `ui.table.next`. */
export function flatten(prefix: string, catalog: Catalog): Record<string, string> {
  const messages: Record<string, string> = {}
  for (const [key, value] of Object.entries(catalog)) {
    if (typeof value === 'string') messages[`${prefix}.${key}`] = value
    else Object.assign(messages, flatten(`${prefix}.${key}`, value))
  }
  return messages
}
