import type { ExplanationParams } from '#platform/rules/explain_condition'
import type { ItemState, OutlineState } from '#learning/rules/outline_state'
import type { TreeItem } from '#courses/queries/course_tree'

/**
 * A state without the results that are not released yet: neither a quiz's own, nor what the
 * grade would give away of it.
 */
export function asLearnerSees(state: OutlineState): OutlineState {
  const now = state.facts.now
  const items = state.modules.flatMap((module) => module.items)
  if (!items.some((item) => isHeldBack(item, now))) return state
  return {
    ...state,
    modules: state.modules.map((module) => ({
      ...module,
      items: module.items.map((item) => (isHeldBack(item, now) ? withoutResult(item) : item)),
    })),
    grade: null,
    completion: {
      ...state.completion,
      criteria: state.completion.criteria.map(withoutGrade),
    },
  }
}

/** The grade in messages that say nothing about it. */
const UNTOLD = -1

function withoutGrade<Line extends Told>(line: Line): Line {
  const params = 'grade' in line.params ? { ...line.params, grade: UNTOLD } : line.params
  return { ...line, params, ...(line.children && { children: line.children.map(withoutGrade) }) }
}

type Told = { params: ExplanationParams; children?: Told[] }

const isHeldBack = ({ item, progress }: ItemState, now: Date) =>
  progress?.percent != null && !isReleased(item, now)

function isReleased({ release }: TreeItem, now: Date) {
  if (release?.showResults === 'never') return false
  if (release?.showResults !== 'after_due_date' || !release.until) return true
  return now >= new Date(release.until)
}

const withoutResult = ({ progress, ...state }: ItemState): ItemState => ({
  ...state,
  progress: progress && { ...progress, percent: null, passed: null },
})
