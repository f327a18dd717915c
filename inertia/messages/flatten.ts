export type Catalog = { [key: string]: string | Catalog }

/** Catalogues by file as one map: `ui.json` with `{ table: { next } }` gives `ui.table.next`. */
export function flatten(files: Record<string, Catalog>): Record<string, string> {
  const messages: Record<string, string> = {}
  for (const [path, catalog] of Object.entries(files)) {
    collect(catalog, path.match(/(\w+)\.json$/)![1], messages)
  }
  return messages
}

function collect(catalog: Catalog, prefix: string, messages: Record<string, string>) {
  for (const [key, value] of Object.entries(catalog)) {
    if (typeof value === 'string') messages[`${prefix}.${key}`] = value
    else collect(value, `${prefix}.${key}`, messages)
  }
}
