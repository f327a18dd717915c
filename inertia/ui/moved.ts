/** A copy of the list with one entry in another place. */
export function moved<Item>(items: Item[], from: number, to: number): Item[] {
  const rest = items.filter((_, index) => index !== from)
  return [...rest.slice(0, to), items[from], ...rest.slice(to)]
}
