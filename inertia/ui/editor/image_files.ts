/**
 * The pictures somebody pasted or dropped. Word offers a picture of the text beside the
 * text itself; there the text is meant.
 */
export function imageFiles(data: DataTransfer | null): File[] {
  if (!data || data.types.includes('text/html')) {
    return []
  }
  return [...data.files].filter(({ type }) => type.startsWith('image/'))
}
