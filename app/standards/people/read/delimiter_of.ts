import { DELIMITERS, type Delimiter } from '#standards/people/types'

const MOST_LINES = 20

/** What stands between the cells: what is in every line equally often, and most often. */
export function delimiterOf(text: string): Delimiter {
  const lines = linesOf(text)
  const scores = DELIMITERS.map((delimiter) => scoreOf(lines, delimiter))
  const best = scores.indexOf(Math.max(...scores))
  return DELIMITERS[best]
}

function scoreOf(lines: string[], delimiter: string) {
  const counts = lines.map((line) => line.split(delimiter).length - 1)
  if (counts.length === 0 || counts[0] === 0) return 0
  const alike = counts.filter((count) => count === counts[0]).length
  return (alike / counts.length) * 1000 + counts[0]
}

/** The first lines, with what is quoted taken out. */
function linesOf(text: string) {
  const plain = text.slice(0, 65_536).replaceAll(/"(?:[^"]|"")*"/g, '')
  return plain
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim())
    .slice(0, MOST_LINES)
}
