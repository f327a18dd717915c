/** Where a page ends: the row's sort value as text (null for none) and its key. */
export type Cursor = { value: string | null; key: number }

export const encodeCursor = ({ value, key }: Cursor) =>
  Buffer.from(JSON.stringify([value, key])).toString('base64url')

/** Null for what is not a cursor: a broken link shows the first page. */
export function decodeCursor(text: string | null): Cursor | null {
  try {
    const [value, key] = JSON.parse(Buffer.from(text ?? '', 'base64url').toString())
    const isValue = value === null || typeof value === 'string'
    return isValue && Number.isSafeInteger(key) ? { value, key } : null
  } catch {
    return null
  }
}
