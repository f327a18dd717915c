import type { LineChange } from '#platform/text/line_changes'

/** A line, or how many unchanged ones are left out. */
export type FoldedLine = LineChange | { kind: 'left_out'; count: number }

/** Unchanged lines that are kept around a change, so that one sees where it is. */
const KEPT = 3

/** Lines with what is far from any change left out. */
export function foldUnchanged(changes: LineChange[]): FoldedLine[] {
  const isNear = nearChanges(changes)
  const lines: FoldedLine[] = []
  for (const [index, change] of changes.entries()) {
    const last = lines.at(-1)
    if (isNear[index]) lines.push(change)
    else if (last?.kind === 'left_out') last.count++
    else lines.push({ kind: 'left_out', count: 1 })
  }
  return lines
}

function nearChanges(changes: LineChange[]): boolean[] {
  const isNear = changes.map(() => false)
  for (const [index, { kind }] of changes.entries()) {
    if (kind === 'same') continue
    isNear.fill(true, Math.max(0, index - KEPT), index + KEPT + 1)
  }
  return isNear
}
