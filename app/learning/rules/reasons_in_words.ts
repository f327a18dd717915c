import type { Explanation } from '#platform/rules/explain_condition'
import type { CompletionLine } from '#platform/rules/evaluate_completion'
import type { Reason } from '#learning/types'
import type { Words } from '#learning/words'

/** What reasons speak of, by lineage uuid: its title and where it is. */
export type Mentioned = Map<string, { title: string; href: string | null }>

type Line = Pick<Explanation, 'key' | 'params'> & { children?: Line[] }

/** What keeps something locked, as sentences with the way to open it. */
export function locksInWords(lines: Explanation[], mentioned: Mentioned, words: Words): Reason[] {
  return lines.map((line) => inWords(line, mentioned, words, (key) => key))
}

/** What is still to do before a course is completed, as sentences. */
export function missingInWords(
  criteria: CompletionLine[],
  mentioned: Mentioned,
  words: Words
): Reason[] {
  return criteria.filter(({ met }) => !met).map((line) => inWords(line, mentioned, words, asTask))
}

/** Locks say "Opens when … is completed", tasks say "Complete …"; contraries are the same. */
const asTask = (key: string) =>
  key.startsWith('rules.not.') ? key : key.replace('rules.', 'learning.missing.')

function inWords(
  { key, params, children = [] }: Line,
  mentioned: Mentioned,
  words: Words,
  keyOf: (key: string) => string
): Reason {
  const items = [params.items ?? params.item ?? []].flat().map(String)
  const known = items.flatMap((item) => mentioned.get(item) ?? [])
  const at = typeof params.at === 'string' ? params.at : null
  return {
    text: words.t(keyOf(key), {
      ...params,
      title: listOf(
        known.map(({ title }) => words.t('learning.quoted', { title })),
        words
      ),
      date: at ? words.date(at, String(params.zone)) : '',
    }),
    href: known.length === 1 ? known[0].href : null,
    ways: children.map((child) => inWords(child, mentioned, words, keyOf)),
  }
}

function listOf(titles: string[], { locale }: Words) {
  if (titles.length < 2) return titles[0] ?? ''
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(titles)
}
