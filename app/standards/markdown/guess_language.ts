const COMMON_WORDS: Record<string, string> = {
  en: 'the and of to is in that for with you are this',
  de: 'der die und das ist nicht mit sie ein für auf werden',
  fr: 'les des est une pour dans vous que qui sur avec pas',
  es: 'los las una para que por con del como está más es',
  it: 'che per una sono della con non nel gli più di è',
  pt: 'que para uma com não dos mais são você como os em',
  nl: 'het een van en voor niet met zijn op dat aan wordt',
  pl: 'się nie jest oraz które przez dla jak w na do że',
}

const SCRIPTS: [string, RegExp][] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['el', /\p{Script=Greek}/gu],
]

const SAMPLE = 20_000

/** The language a text is probably in, by its script and its commonest words; null when unclear. */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE).toLowerCase()
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const script = SCRIPTS.find(
    ([, pattern]) => (sample.match(pattern)?.length ?? 0) > letters * 0.15
  )
  return script ? script[0] : byCommonWords(sample)
}

function byCommonWords(sample: string) {
  const words = sample.match(/\p{L}+/gu) ?? []
  const [best, second] = Object.entries(COMMON_WORDS)
    .map(([language, common]) => {
      const known = new Set(common.split(' '))
      return { language, hits: words.filter((word) => known.has(word)).length }
    })
    .toSorted((one, other) => other.hits - one.hits)

  const isClear = best.hits >= words.length * 0.05 && best.hits > second.hits * 1.3 && best.hits > 2
  return isClear ? best.language : null
}
