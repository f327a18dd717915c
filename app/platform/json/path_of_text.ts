/** Where a text stands in JSON, as a path: `$.of[1].item`; `$` when it does not. */
export const pathOfText = (json: unknown, text: string): string => find(json, text, '$') ?? '$'

function find(json: unknown, text: string, path: string): string | null {
  if (json === text) return path
  if (json === null || typeof json !== 'object') return null
  for (const [key, value] of Object.entries(json)) {
    const place = find(value, text, Array.isArray(json) ? `${path}[${key}]` : `${path}.${key}`)
    if (place) return place
  }
  return null
}
