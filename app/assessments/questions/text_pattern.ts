const WILDCARD = '\u0000'

export interface TextRules {
  caseSensitive: boolean
  /** "Resume" counts as "Résumé". */
  ignoreAccents?: boolean
}

/**
 * Whether a typed answer fits a pattern: `*` stands for any text, `\*` for an asterisk.
 * Both sides are compared as Unicode compatibility forms with single spaces.
 */
export function fitsPattern(pattern: string, answer: string, rules: TextRules): boolean {
  const marked = withoutNulls(pattern).replace(/\\\*|\*/g, (star) =>
    star === '*' ? WILDCARD : '*'
  )
  const [first, ...rest] = folded(marked, rules).split(WILDCARD)
  const text = folded(withoutNulls(answer), rules)

  return rest.length === 0 ? text === first : fitsPieces(first, rest, text)
}

/** An answer that fits the pattern, for people to read: "…" where any text may stand. */
export function exampleOf(pattern: string): string {
  return pattern.replace(/\\\*|\*/g, (star) => (star === '*' ? '…' : '*')).trim()
}

/** Leftmost search for each piece is enough: a later match of a piece never helps the next. */
function fitsPieces(first: string, rest: string[], text: string) {
  const last = rest[rest.length - 1]
  if (!text.startsWith(first)) {
    return false
  }

  let at = first.length
  for (const piece of rest.slice(0, -1)) {
    const found = text.indexOf(piece, at)
    if (found < 0) {
      return false
    }
    at = found + piece.length
  }
  return text.length - last.length >= at && text.endsWith(last)
}

function folded(text: string, { caseSensitive, ignoreAccents }: TextRules) {
  const tidy = text.normalize('NFKC').replace(/\s+/g, ' ').trim()
  const cased = caseSensitive ? tidy : foldCase(tidy)
  return ignoreAccents ? cased.normalize('NFD').replace(/\p{Mn}/gu, '') : cased
}

/** By way of capitals, so that "STRASSE" equals "Straße" and both forms of sigma agree. */
function foldCase(text: string) {
  return text.toUpperCase().toLowerCase().replaceAll('ς', 'σ').normalize('NFKC')
}

function withoutNulls(text: string) {
  return text.replaceAll(WILDCARD, '')
}
