/**
 * The one condition language: unlock conditions, completion criteria, enrolment rules.
 * `item` is the lineage uuid of a module, lesson, activity or assessment, which stays the
 * same from version to version.
 */
export type Condition =
  | { op: 'all'; of: Condition[] }
  | { op: 'any'; of: Condition[] }
  | { op: 'not'; of: Condition }
  | LeafCondition

export type LeafCondition =
  | { op: 'completed'; item: string }
  | { op: 'passed'; item: string }
  | { op: 'score_at_least'; item: string; percent: number }
  | { op: 'count_completed'; items: string[]; atLeast: number }
  | { op: 'grade_at_least'; percent: number }
  | { op: 'time_spent_at_least'; minutes: number }
  /** `at` is an ISO instant; `zone` is the one to show it in. */
  | { op: 'from'; at: string; zone: string }
  | { op: 'until'; at: string; zone: string }
  | { op: 'days_after_start'; days: number }

export interface ItemFacts {
  completed: boolean
  /** Null when there is nothing to pass. */
  passed: boolean | null
  /** 0–100, null before a score is there. */
  percent: number | null
  completedAt?: Date | null
}

/** What is known of one learner. Items that are not in the map no longer exist. */
export interface RuleFacts {
  now: Date
  startedAt: Date | null
  items: ReadonlyMap<string, ItemFacts>
  /** Course grade in per cent, null before there is one. */
  grade: number | null
  timeSpentMinutes: number
}
