import { missingInWords } from '#learning/rules/reasons_in_words'
import type { ItemState, OutlineState } from '#learning/rules/outline_state'
import type { Reason } from '#learning/types'
import type { Words } from '#learning/words'

/**
 * What somebody still has to do, told to somebody else: without links, and for quizzes
 * with the best result so far and the attempts that are left.
 */
export function tasksInWords({ modules, completion }: OutlineState, words: Words): Reason[] {
  const items = modules.flatMap((module) => module.items)
  const byLineage = new Map(items.map((state) => [state.item.lineageId, state]))
  const mentioned = new Map(
    [...modules.map(({ module }) => module), ...items.map(({ item }) => item)].map(
      ({ lineageId, title }) => [lineageId, { title, href: null }]
    )
  )
  const unmet = completion.criteria.filter(({ met }) => !met)
  return missingInWords(unmet, mentioned, words).map((reason, index) => {
    const state = byLineage.get(String(unmet[index].params.item))
    const result = state && resultInWords(state, words)
    return result ? { ...reason, text: `${reason.text} (${result})` } : reason
  })
}

function resultInWords({ item, progress }: ItemState, words: Words) {
  if (!progress || progress.attempts === 0 || progress.percent === null) return null
  const best = words.t('learning.standing.best', { percent: progress.percent })
  if (!item.maxAttempts) return best
  const left = Math.max(0, item.maxAttempts - progress.attempts)
  return `${best}, ${words.t('learning.standing.attempts_left', { left })}`
}
