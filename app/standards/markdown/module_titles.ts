/** Words a course is built with, in the languages whose packages we recognise. */
const WORDS: Record<string, { module: string; introduction: string }> = {
  en: { module: 'Module', introduction: 'Introduction' },
  de: { module: 'Modul', introduction: 'Einführung' },
  fr: { module: 'Module', introduction: 'Introduction' },
  es: { module: 'Módulo', introduction: 'Introducción' },
  it: { module: 'Modulo', introduction: 'Introduzione' },
  pt: { module: 'Módulo', introduction: 'Introdução' },
  nl: { module: 'Module', introduction: 'Inleiding' },
}

// Alone they say nothing; at the end of a shared beginning they belong to what follows.
const WEAK = new Set(
  'a an the key basic common introduction intro to of and in der die das'.split(' ')
)

export function wordsIn(language: string | null) {
  return WORDS[language ?? 'en'] ?? WORDS.en
}

/**
 * What most titles of a module begin with: `IAM` for `IAM key concepts`, `IAM zero trust`.
 * Undefined when fewer than half share a beginning.
 */
export function sharedBeginning(titles: string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const title of titles) {
    const words = title.split(/\s+/)
    for (let length = 1; length < words.length; length++) {
      const beginning = words.slice(0, length).join(' ')
      counts.set(beginning, (counts.get(beginning) ?? 0) + 1)
    }
  }

  const [best] = [...counts]
    .filter(([, count]) => count >= 2 && count >= titles.length / 2)
    .toSorted(([one, a], [other, b]) => b - a || other.length - one.length)
  return best && withoutWeakEnd(best[0])
}

function withoutWeakEnd(beginning: string) {
  const words = beginning.split(' ')
  while (words.length > 0 && WEAK.has(words.at(-1)!.toLowerCase())) {
    words.pop()
  }
  return words.join(' ') || undefined
}
