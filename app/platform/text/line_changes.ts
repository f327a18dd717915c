export type LineChange = { kind: 'same' | 'added' | 'removed'; text: string }

/** Beyond this the table of the comparison would grow too large. */
const MOST_LINES = 1500

/**
 * Two texts line by line, as few changes as possible; null when they are too long to
 * be compared.
 */
export function lineChanges(before: string, after: string): LineChange[] | null {
  const [old, present] = [linesOf(before), linesOf(after)]
  if (old.length > MOST_LINES || present.length > MOST_LINES) return null
  const shared = sharedLengths(old, present)
  const changes: LineChange[] = []
  let [i, j] = [0, 0]
  while (i < old.length || j < present.length) {
    if (i < old.length && j < present.length && old[i] === present[j]) {
      changes.push({ kind: 'same', text: old[i++] })
      j++
    } else if (j >= present.length || (i < old.length && shared[i + 1][j] >= shared[i][j + 1])) {
      changes.push({ kind: 'removed', text: old[i++] })
    } else {
      changes.push({ kind: 'added', text: present[j++] })
    }
  }
  return changes
}

const linesOf = (text: string) => (text === '' ? [] : text.split('\n'))

/** Lengths of the longest common subsequence of the rests from i and j on. */
function sharedLengths(old: string[], present: string[]): Uint16Array[] {
  const table = Array.from({ length: old.length + 1 }, () => new Uint16Array(present.length + 1))
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = present.length - 1; j >= 0; j--) {
      table[i][j] =
        old[i] === present[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1])
    }
  }
  return table
}
