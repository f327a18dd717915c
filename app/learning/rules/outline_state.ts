import { evaluateCompletion, type Completion } from '#platform/rules/evaluate_completion'
import { explainCondition, flattenUnmet, type Explanation } from '#platform/rules/explain_condition'
import { parseCondition } from '#platform/rules/parse_condition'
import { courseGrade, type CourseGrade } from '#learning/rules/course_grade'
import type { CompletionCriteria } from '#platform/rules/evaluate_completion'
import type { ItemFacts, RuleFacts } from '#platform/rules/condition'
import type { ProgressStatus } from '#learning/enums'
import type { TreeItem, TreeModule } from '#courses/queries/course_tree'

/** A progress row as far as rules care. `contentId` is the item's row in its version. */
export type ProgressFacts = {
  contentType: 'lesson' | 'activity' | 'module' | 'course'
  contentId: number
  status: ProgressStatus
  passed: boolean | null
  percent: number | null
  attempts: number
  timeSpentSeconds: number
  completedAt: Date | null
  lastAccessedAt: Date | null
}

export type Lock = {
  /** Reasons in the language of rules; `item` params are lineage uuids. */
  reasons: Explanation[]
  /** The earliest moment at which dates alone open it. */
  opensAt: Date | null
}

export type ItemState = {
  item: TreeItem
  status: ProgressStatus
  progress: ProgressFacts | null
  lock: Lock | null
}

export type ModuleState = {
  module: TreeModule
  items: ItemState[]
  lock: Lock | null
  completion: Completion
}

export type OutlineState = {
  modules: ModuleState[]
  completion: Completion
  facts: RuleFacts
  grade: CourseGrade | null
}

type Situation = {
  now: Date
  startedAt: Date | null
  criteria: CompletionCriteria | null
}

/** Where a learner stands in a course: what is done, what is locked and why, what is left. */
export function outlineState(
  tree: TreeModule[],
  progress: ProgressFacts[],
  situation: Situation
): OutlineState {
  const visible = withoutInactive(tree)
  const byItem = new Map(progress.map((row) => [`${row.contentType}:${row.contentId}`, row]))
  const progressOf = (item: TreeItem) => byItem.get(`${item.kind}:${item.id}`) ?? null
  const grade = courseGrade(gradedParts(visible, progressOf))
  const facts = factsOf(visible, progressOf, { ...situation, grade: grade?.percent ?? null })

  const modules = visible.map((module) => moduleState(module, progressOf, facts))
  const items = visible.flatMap((module) =>
    module.items.map((item) => ({
      item: item.lineageId,
      required: item.isRequired && module.isRequired,
    }))
  )
  const criteria = situation.criteria ?? { type: 'all_required' }
  return { modules, completion: evaluateCompletion(criteria, items, facts), facts, grade }
}

const withoutInactive = (tree: TreeModule[]) =>
  tree
    .filter(({ isActive }) => isActive)
    .map((module) => ({ ...module, items: module.items.filter(({ isActive }) => isActive) }))

type ProgressOf = (item: TreeItem) => ProgressFacts | null

const gradedParts = (tree: TreeModule[], progressOf: ProgressOf) =>
  tree
    .flatMap(({ items }) => items)
    .filter(({ isGraded }) => isGraded)
    .map((item) => ({ points: item.points, percent: progressOf(item)?.percent ?? null }))

function factsOf(
  tree: TreeModule[],
  progressOf: ProgressOf,
  situation: Situation & { grade: number | null }
): RuleFacts {
  const items = new Map<string, ItemFacts>()
  for (const module of tree) {
    for (const item of module.items) items.set(item.lineageId, itemFacts(progressOf(item)))
  }
  const seconds = [...tree]
    .flatMap((module) => module.items)
    .reduce((sum, item) => sum + (progressOf(item)?.timeSpentSeconds ?? 0), 0)
  const facts = {
    now: situation.now,
    startedAt: situation.startedAt,
    grade: situation.grade,
    items,
    timeSpentMinutes: seconds / 60,
  }
  for (const module of tree) items.set(module.lineageId, moduleFacts(module, facts))
  return facts
}

const itemFacts = (row: ProgressFacts | null): ItemFacts => ({
  completed: row?.status === 'completed',
  passed: row?.passed ?? null,
  percent: row?.percent ?? null,
  completedAt: row?.completedAt ?? null,
})

function moduleFacts(module: TreeModule, facts: RuleFacts): ItemFacts {
  return { completed: moduleCompletion(module, facts).met, passed: null, percent: null }
}

function moduleCompletion(module: TreeModule, facts: RuleFacts) {
  const items = module.items.map((item) => ({ item: item.lineageId, required: item.isRequired }))
  const criteria = (module.completionCriteria as CompletionCriteria | null) ?? {
    type: 'all_required',
  }
  return evaluateCompletion(criteria, items, facts)
}

function moduleState(module: TreeModule, progressOf: ProgressOf, facts: RuleFacts): ModuleState {
  const lock = lockOf(module.unlockConditions, facts)
  const items = module.items.map((item) => {
    const progress = progressOf(item)
    return {
      item,
      progress,
      status: progress?.status ?? ('not_started' as const),
      lock: lock ?? lockOf(item.unlockConditions, facts),
    }
  })
  return { module, items, lock, completion: moduleCompletion(module, facts) }
}

function lockOf(conditions: unknown, facts: RuleFacts): Lock | null {
  if (!conditions) return null
  const explanation = explainCondition(parseCondition(conditions), facts)
  return explanation.met
    ? null
    : { reasons: flattenUnmet(explanation), opensAt: explanation.opensAt }
}
