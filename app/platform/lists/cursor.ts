/** Where a page ends: the row's sort values as text (null for none) and its key. */
export type Cursor = { values: (string | null)[]; key: number }

export const encodeCursor = ({ values, key }: Cursor) =>
  Buffer.from(JSON.stringify([...values, key])).toString('base64url')

/** Null for what is not a cursor: a broken link shows the first page. */
export function decodeCursor(text: string | null): Cursor | null {
  try {
    const parts = JSON.parse(Buffer.from(text ?? '', 'base64url').toString())
    const key = parts.pop()
    const isCursor =
      Number.isSafeInteger(key) &&
      parts.every((value: unknown) => value === null || typeof value === 'string')
    return isCursor ? { values: parts, key } : null
  } catch {
    return null
  }
}
