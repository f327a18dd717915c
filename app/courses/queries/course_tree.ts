import { LRUCache } from 'lru-cache'
import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import type { Condition } from '#platform/rules/condition'
import type { CompletionCriteria } from '#platform/rules/evaluate_completion'
import type { ActivityType } from '#courses/enums'

/** As an activity's quiz has it; `until` is an ISO instant. */
export type ResultRelease = { showResults: string; until: string | null }

export type TreeItem = {
  kind: 'lesson' | 'activity'
  /** Row of this version; progress points at it. */
  id: number
  /** The same in every version of the course; used in addresses and rules. */
  lineageId: string
  moduleId: number
  title: string
  activityType: ActivityType | null
  estimatedMinutes: number | null
  sortOrder: number
  isRequired: boolean
  isActive: boolean
  isPreview: boolean
  /** Null for lessons. */
  maxAttempts: number | null
  /** Counts for the grade of the course, by its points. */
  isGraded: boolean
  points: number
  /** When its learners may know their results; null for lessons. */
  release: ResultRelease | null
  unlockConditions: Condition | null
  completionCriteria: CompletionCriteria | null
}

export type TreeModule = {
  id: number
  uuid: string
  lineageId: string
  title: string
  description: string | null
  sortOrder: number
  isRequired: boolean
  isActive: boolean
  unlockConditions: Condition | null
  completionCriteria: CompletionCriteria | null
  items: TreeItem[]
}

/**
 * The outline of a course in reading order, in two queries at most.
 *
 * @param versionId a published version; null for the draft
 */
export async function courseTree(
  courseId: number,
  versionId: number | null
): Promise<TreeModule[]> {
  if (versionId !== null) return (await treesOfVersions([versionId])).get(versionId)!
  const { modules, items } = await readTrees(OF_DRAFT, { course: courseId })
  return withItems(modules, items)
}

/** Outlines of versions that were read before. A version never changes, so nothing in here grows old. */
const known = new LRUCache<string, TreeModule[]>({ max: 500 })

/** The outlines of many published versions, by version. Two queries for those not read before. */
export async function treesOfVersions(versionIds: number[]): Promise<Map<number, TreeModule[]>> {
  const ids = [...new Set(versionIds)]
  const keyOf = (id: number) => `${currentTenantId()}:${id}`
  const unknown = ids.filter((id) => !known.has(keyOf(id)))
  const read = unknown.length > 0 ? await readVersions(unknown) : new Map<number, TreeModule[]>()
  for (const [id, tree] of read) known.set(keyOf(id), tree)
  return new Map(ids.map((id) => [id, read.get(id) ?? known.get(keyOf(id)) ?? []]))
}

async function readVersions(ids: number[]): Promise<Map<number, TreeModule[]>> {
  const { modules, items } = await readTrees(OF_VERSIONS, { versions: `{${ids.join(',')}}` })
  return Map.groupBy(withItems(modules, items), ({ versionId }) => versionId)
}

type ModuleRow = Omit<TreeModule, 'items'> & { versionId: number }

async function readTrees(where: string, bindings: object) {
  const values = { tenant: currentTenantId(), ...bindings }
  const modules = (await db.rawQuery(MODULES(where), values)).rows as ModuleRow[]
  const items = (await db.rawQuery(ITEMS(where), values)).rows as TreeItem[]
  return { modules, items }
}

function withItems(modules: ModuleRow[], items: TreeItem[]) {
  const byModule = Map.groupBy(items, ({ moduleId }) => moduleId)
  return modules.map((module) => ({ ...module, items: byModule.get(module.id) ?? [] }))
}

const OF_DRAFT = `m.tenant_id = :tenant AND m.course_id = :course AND m.deleted_at IS NULL
  AND m.course_version_id IS NULL`
const OF_VERSIONS = `m.tenant_id = :tenant AND m.course_version_id = ANY(:versions::bigint[]) AND m.deleted_at IS NULL`

const MODULES = (where: string) => `
SELECT m.id, m.uuid, m.lineage_id AS "lineageId", m.course_version_id AS "versionId", m.title, m.description,
  m.sort_order AS "sortOrder", m.is_required AS "isRequired", m.is_active AS "isActive",
  m.unlock_conditions AS "unlockConditions", m.completion_criteria AS "completionCriteria"
FROM course_modules m WHERE ${where}
ORDER BY m.sort_order, m.id LIMIT 20000`

const SHARED = `i.id, i.lineage_id AS "lineageId", i.module_id AS "moduleId", i.title,
  i.sort_order AS "sortOrder", i.is_required AS "isRequired", i.is_active AS "isActive",
  i.unlock_conditions AS "unlockConditions", i.completion_criteria AS "completionCriteria"`

const ITEMS = (where: string) => `
SELECT * FROM (
  SELECT 'lesson' AS kind, ${SHARED}, NULL AS "activityType", i.estimated_duration AS "estimatedMinutes",
    i.is_preview AS "isPreview", NULL::int AS "maxAttempts", false AS "isGraded", 0::numeric AS points,
    NULL::jsonb AS release
  FROM course_modules m JOIN course_lessons i ON i.tenant_id = :tenant AND i.module_id = m.id AND i.deleted_at IS NULL
  WHERE ${where}
  UNION ALL
  SELECT 'activity', ${SHARED}, i.activity_type, i.time_limit, false, i.max_attempts, i.is_graded, i.points_possible,
    i.feedback_settings
  FROM course_modules m JOIN course_activities i ON i.tenant_id = :tenant AND i.module_id = m.id AND i.deleted_at IS NULL
  WHERE ${where}
) items ORDER BY "sortOrder", kind DESC, id LIMIT 50000`
