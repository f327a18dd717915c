const SUPERSCRIPT: Record<string, string> = lookup('0123456789+-=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ')
const SUBSCRIPT: Record<string, string> = lookup('0123456789+-=()aeox', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓ')

/** Raised words as plain text: `10` + `2` must not become 102. */
export function raised(words: string) {
  return letters(words, SUPERSCRIPT) ?? (/^\[?[\w,–-]{1,3}\]?$/.test(words) ? `^${words}` : words)
}

/** Lowered words as plain text, as in H₂O. */
export function lowered(words: string) {
  return letters(words, SUBSCRIPT) ?? `_${words}`
}

function letters(words: string, table: Record<string, string>) {
  const found = [...words].map((letter) => table[letter])
  return found.every(Boolean) ? found.join('') : undefined
}

function lookup(from: string, to: string) {
  const targets = [...to]
  return Object.fromEntries([...from].map((letter, index) => [letter, targets[index]]))
}
