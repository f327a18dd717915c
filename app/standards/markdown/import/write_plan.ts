import db from '#platform/db'
import { clock } from '#platform/clock'
import { currentTenantId } from '#platform/tenancy/scope'
import { audited, auditMade } from '#standards/markdown/import/audit_import'
import type { ImportPlan, LessonPlan, ModulePlan } from '#standards/markdown/import/plan_import'
import type { DraftModule } from '#standards/markdown/import/draft_of_course'

const AT_ONCE = 200
/** Until their place is written, new rows stand behind the old ones. */
const LAST = 1_000_000

/** Writes what the plan adds, changes and trashes; the order is written afterwards. */
export async function writePlan(courseId: number, plan: ImportPlan, draftModules: DraftModule[]) {
  const homes = new Set(plan.lessons.filter(isPlaced).map(({ home }) => home))
  await writeModules(
    courseId,
    plan.modules.filter(({ lineageId }) => homes.has(lineageId))
  )
  const ids = await moduleIds(courseId)

  const placed = plan.lessons.filter(isPlaced)
  await insertLessons(placed.filter(isNew), ids)
  await updateLessons(
    placed.filter((lesson) => !isNew(lesson) && writesContent(lesson)),
    ids
  )
  await trash(plan, draftModules)
}

export const isPlaced = ({ outcome }: LessonPlan) => outcome !== 'left_out'
const isNew = ({ present }: LessonPlan) => present === null
const writesContent = ({ outcome }: LessonPlan) => outcome === 'added' || outcome === 'updated'

async function writeModules(courseId: number, modules: ModulePlan[]) {
  const added = modules.filter(({ present }) => !present)
  for (let start = 0; start < added.length; start += AT_ONCE) {
    const rows: Inserted[] = await db
      .table('course_modules')
      .returning(INSERTED)
      .multiInsert(
        added.slice(start, start + AT_ONCE).map((module) => ({
          uuid: module.lineageId,
          lineage_id: module.lineageId,
          course_id: courseId,
          title: module.title,
          sort_order: LAST,
          metadata: JSON.stringify({ source: sourceOf(module), language: module.language }),
        }))
      )
    for (const row of rows) auditMade('course_modules', row)
  }
  const present = modules.filter((module) => module.present)
  await audited('course_modules', idsOf(present), () =>
    db.rawQuery(UPDATE_MODULES, {
      tenant: currentTenantId(),
      now: clock.now().toISO()!,
      rows: JSON.stringify(
        present.map((module) => ({
          id: module.present!.id,
          title: titleFor(module),
          source: sourceOf(module),
        }))
      ),
    })
  )
}

type Inserted = { id: number; lineage_id: string; title: string }
const INSERTED = ['id', 'lineage_id', 'title']

const idsOf = (plans: { present: { id: number } | null }[]) =>
  plans.map(({ present }) => present!.id)

const sourceOf = ({ key, title }: ModulePlan) => ({ key, title })

/** A title that somebody has changed by hand stays. */
function titleFor({ present, title }: ModulePlan) {
  return present!.title === present!.source?.title ? title : present!.title
}

const UPDATE_MODULES = `
UPDATE course_modules m SET title = r.title, updated_at = :now, deleted_at = NULL,
  metadata = coalesce(m.metadata, '{}') || jsonb_build_object('source', r.source)
FROM jsonb_to_recordset(:rows) AS r(id bigint, title text, source jsonb)
WHERE m.tenant_id = :tenant AND m.id = r.id
  AND (m.title <> r.title OR m.deleted_at IS NOT NULL OR m.metadata -> 'source' IS DISTINCT FROM r.source)`

async function moduleIds(courseId: number): Promise<Map<string, number>> {
  const rows = await db
    .from('course_modules')
    .where({ tenant_id: currentTenantId(), course_id: courseId })
    .whereNull('course_version_id')
    .whereNull('deleted_at')
    .select('id', 'lineage_id')
    .limit(5000)
  return new Map(rows.map(({ id, lineage_id: lineage }) => [lineage, id]))
}

async function insertLessons(lessons: LessonPlan[], ids: Map<string, number>) {
  for (let start = 0; start < lessons.length; start += AT_ONCE) {
    const rows: Inserted[] = await db
      .table('course_lessons')
      .returning(INSERTED)
      .multiInsert(
        lessons.slice(start, start + AT_ONCE).map((plan) => ({
          uuid: plan.lineageId,
          lineage_id: plan.lineageId,
          module_id: ids.get(plan.home)!,
          sort_order: LAST,
          title: plan.lesson.title,
          content: plan.written!.content,
          content_metadata: JSON.stringify(metadataOf(plan)),
          estimated_duration: plan.lesson.estimatedMinutes,
        }))
      )
    for (const row of rows) auditMade('course_lessons', row)
  }
}

const metadataOf = ({ lesson, module, hash }: LessonPlan) => ({
  source: { key: lesson.key, module: module.key, hash },
  language: module.language,
})

async function updateLessons(lessons: LessonPlan[], ids: Map<string, number>) {
  for (let start = 0; start < lessons.length; start += AT_ONCE) {
    const part = lessons.slice(start, start + AT_ONCE)
    const rows = part.map((plan) => ({
      id: plan.present!.id,
      module: ids.get(plan.home)!,
      title: plan.lesson.title,
      content: plan.written!.content,
      metadata: metadataOf(plan),
      minutes: plan.lesson.estimatedMinutes,
    }))
    await audited('course_lessons', idsOf(part), () =>
      db.rawQuery(UPDATE_LESSONS, {
        tenant: currentTenantId(),
        now: clock.now().toISO()!,
        rows: JSON.stringify(rows),
      })
    )
  }
}

const UPDATE_LESSONS = `
UPDATE course_lessons l SET title = r.title, content = r.content, estimated_duration = r.minutes,
  module_id = r.module, deleted_at = NULL, revision = l.revision + 1, updated_at = :now,
  content_metadata = coalesce(l.content_metadata, '{}') || r.metadata
FROM jsonb_to_recordset(:rows) AS r(id bigint, module bigint, title text, content text, metadata jsonb, minutes integer)
WHERE l.tenant_id = :tenant AND l.id = r.id`

/** Lessons that the package no longer has, and modules that this leaves without purpose. */
async function trash({ gone, modules }: ImportPlan, draftModules: DraftModule[]) {
  const lessons = gone.filter(({ outcome }) => outcome === 'trashed').map(({ lesson }) => lesson)
  const bindings = { tenant: currentTenantId(), now: clock.now().toISO()! }
  const lessonIds = lessons.map(({ id }) => id)
  await audited('course_lessons', lessonIds, () =>
    db.rawQuery(TRASH_LESSONS, { ...bindings, ids: lessonIds })
  )
  const kept = new Set(modules.map(({ key }) => key))
  const left = draftModules.filter(
    ({ source, isTrashed }) => source && !isTrashed && !kept.has(source.key)
  )
  const moduleIds = left.map(({ id }) => id)
  await audited('course_modules', moduleIds, () =>
    db.rawQuery(TRASH_MODULES, { ...bindings, ids: moduleIds })
  )
}

const MARK_REMOVED = (column: string) =>
  `${column} = jsonb_set(${column}, '{source,removed}', 'true'), deleted_at = :now, updated_at = :now`

const TRASH_LESSONS = `
UPDATE course_lessons SET ${MARK_REMOVED('content_metadata')}
WHERE tenant_id = :tenant AND id = ANY(:ids::bigint[])`

const TRASH_MODULES = `
UPDATE course_modules m SET ${MARK_REMOVED('metadata')}
WHERE m.tenant_id = :tenant AND m.id = ANY(:ids::bigint[])
  AND NOT EXISTS (SELECT 1 FROM course_lessons l WHERE l.tenant_id = :tenant AND l.module_id = m.id AND l.deleted_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM course_activities a WHERE a.tenant_id = :tenant AND a.module_id = m.id AND a.deleted_at IS NULL)`
