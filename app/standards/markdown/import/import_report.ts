import db from '#platform/db'
import type { CoursePackage, ImportNote, ReportEntry } from '#standards/markdown/course_package'
import type { ImportOutcome } from '#standards/markdown/import/outcomes'
import type { PackageFiles } from '#standards/markdown/import/package_files'
import type { ImportPlan, LessonPlan } from '#standards/markdown/import/plan_import'

export type ImportEntry = {
  path: string
  outcome: ImportOutcome
  title: string | null
  /** Key below `standards.import.reason`. */
  reason: string | null
  notes: ImportNote[]
  lineageId: string | null
}

/** What became of every file of the package, and of lessons it no longer has. */
export function importReport(
  pkg: CoursePackage,
  plan: ImportPlan,
  files: PackageFiles
): ImportEntry[] {
  const lessons = new Map(plan.lessons.map((entry) => [entry.lesson.sourcePath, entry]))
  const ofFiles = pkg.report.map((entry) => {
    const lesson = lessons.get(entry.path)
    return lesson ? lessonEntry(entry, lesson) : fileEntry(entry, files)
  })
  const gone = plan.gone.map(({ lesson, outcome }) => ({
    path: lesson.source!.key,
    outcome,
    title: lesson.title,
    reason: outcome === 'kept' ? 'gone_but_changed' : 'gone',
    notes: [],
    lineageId: outcome === 'kept' ? lesson.lineageId : null,
  }))
  return [...ofFiles, ...gone]
}

function lessonEntry({ path, notes = [] }: ReportEntry, plan: LessonPlan): ImportEntry {
  const missing = plan.written?.missing ?? []
  return {
    path,
    outcome: plan.outcome,
    title: plan.lesson.title,
    reason: plan.reason ?? null,
    notes: [
      ...notes,
      ...(missing.length > 0 ? [{ code: 'refused_image' as const, names: missing }] : []),
    ],
    lineageId: plan.outcome === 'left_out' ? null : plan.lineageId,
  }
}

function fileEntry({ path, outcome, reason }: ReportEntry, files: PackageFiles): ImportEntry {
  const refusal = files.refused.get(path)
  const kept = files.pictures.has(path) ? 'picture' : 'download'
  const isLeftOut = outcome === 'left_out' || refusal !== undefined
  return {
    path,
    outcome: isLeftOut ? 'left_out' : kept,
    title: null,
    reason: reason ?? refusal ?? null,
    notes: [],
    lineageId: null,
  }
}

const AT_ONCE = 500

/** Keeps the report, so that its page can be opened again at any time. */
export async function keepReport(importId: number, entries: ImportEntry[]) {
  for (let start = 0; start < entries.length; start += AT_ONCE) {
    await db.table('course_import_entries').multiInsert(
      entries.slice(start, start + AT_ONCE).map((entry) => ({
        import_id: importId,
        path: entry.path,
        outcome: entry.outcome,
        title: entry.title,
        reason: entry.reason,
        notes: JSON.stringify(entry.notes),
        lineage_id: entry.lineageId,
      }))
    )
  }
}
