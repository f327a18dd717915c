import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import db from '#platform/db'
import { recordAudit } from '#platform/audit/audit'
import { currentScope } from '#platform/tenancy/scope'
import type Course from '#courses/models/course'
import { saveOutlineOrder } from '#courses/actions/save_outline_order'
import { courseTree } from '#courses/queries/course_tree'
import type { CoursePackage } from '#standards/markdown/course_package'
import { courseOfPackage, type ImportTarget } from '#standards/markdown/import/course_of_package'
import { draftOfCourse } from '#standards/markdown/import/draft_of_course'
import { inPlainWords, PackageRefused } from '#standards/markdown/import/errors'
import {
  importReport,
  keepReport,
  type ImportEntry,
} from '#standards/markdown/import/import_report'
import { orderOfImport } from '#standards/markdown/import/order_of_import'
import { storePackageFiles, type PackageFiles } from '#standards/markdown/import/package_files'
import { planImport } from '#standards/markdown/import/plan_import'
import { saveDownloads } from '#standards/markdown/import/save_downloads'
import { writePlan } from '#standards/markdown/import/write_plan'
import { readCoursePackage } from '#standards/markdown/read_course_package'

export type ImportStep = 'reading' | 'files' | 'lessons'

type ImportOptions = ImportTarget & {
  fileName: string
  /** Names this import; one that was made already is not made again. */
  uuid: string
  progress?: (done: number, total: number, step: ImportStep) => Promise<void>
}

export type ImportResult = { course: Course; entries: ImportEntry[] }

/**
 * Makes a course out of a zip of Markdown files, or brings the one it was imported
 * into up to date: same lessons, same addresses, nothing twice, and what people have
 * changed by hand stays. Only the draft changes. On an error nothing is left behind.
 *
 * @throws PackageRefused when the zip is unsafe, damaged or holds no lesson
 */
export async function importCoursePackage(
  zipPath: string,
  options: ImportOptions
): Promise<ImportResult> {
  const progress = options.progress ?? (async () => {})
  await progress(0, 1, 'reading')
  const pkg = await readPackage(zipPath, options.fileName)
  const course = await courseOfPackage(pkg, options)
  const files = await storePackageFiles(zipPath, pkg, course.id, (done, total) =>
    progress(done, total, 'files')
  )
  try {
    await progress(0, 1, 'lessons')
    const entries = await writeCourse(course, pkg, files)
    await keepImport(course, entries, { ...options, fileHash: await hashOfFile(zipPath) })
    return { course, entries }
  } catch (error) {
    await files.discard()
    throw error
  }
}

async function readPackage(zipPath: string, fileName: string): Promise<CoursePackage> {
  const pkg = await readCoursePackage(zipPath, fileName).catch((error: unknown) => {
    throw inPlainWords(error)
  })
  if (pkg.modules.length === 0) throw new PackageRefused('no_lessons')
  return pkg
}

async function writeCourse(course: Course, pkg: CoursePackage, files: PackageFiles) {
  const draft = await draftOfCourse(course.id)
  const plan = planImport(pkg, draft, files)
  await writePlan(course.id, plan, draft.modules)
  await saveOutlineOrder(course.id, orderOfImport(await courseTree(course.id, null), plan))
  await saveDownloads(course.id, files)
  return importReport(pkg, plan, files)
}

async function keepImport(
  course: Course,
  entries: ImportEntry[],
  { uuid, fileName, fileHash }: { uuid: string; fileName: string; fileHash: string }
) {
  const [{ id }] = await db
    .table('course_imports')
    .returning('id')
    .insert({
      uuid,
      course_id: course.id,
      file_name: fileName.slice(0, 255),
      file_hash: fileHash,
      created_by: currentScope().actor.userId,
    })
  await keepReport(id, entries)
  recordAudit({
    action: 'imported',
    resourceType: 'courses',
    resourceId: course.id,
    newValues: countByOutcome(entries),
    metadata: { uuid: course.uuid, fileName, fileHash },
  })
}

function countByOutcome(entries: Pick<ImportEntry, 'outcome'>[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { outcome } of entries) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}

async function hashOfFile(path: string) {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
