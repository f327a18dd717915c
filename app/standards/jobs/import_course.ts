import db from '#platform/db'
import { currentTenantId } from '#platform/tenancy/scope'
import { storage } from '#platform/files/storage'
import { discardUpload, ownUpload } from '#platform/files/uploads/own_upload'
import { defineJob } from '#platform/jobs/define_job'
import Course from '#courses/models/course'
import { importCoursePackage } from '#standards/markdown/import/import_course_package'
import type { ImportTarget } from '#standards/markdown/import/course_of_package'

type ImportJob = ImportTarget & {
  /** The upload, and the name of its import. */
  uuid: string
  fileName: string
}

/** Imports an uploaded package; goes on to the report. */
export const importCourse = defineJob<ImportJob>({
  name: 'import_course',
  timeoutSeconds: 3600,
  async handle(job, run) {
    const course = (await importedAlready(job.uuid)) ?? (await importNow(job, run))
    return { next: `/studio/${course.slug}/import-report` }
  },
})

async function importNow(job: ImportJob, run: { progress: ImportProgress }) {
  const { storageKey } = await ownUpload(job.uuid)
  const { course } = await storage.withPath(storageKey!, (path) =>
    importCoursePackage(path, {
      ...job,
      progress: (done, total, step) => run.progress(done, total, step),
    })
  )
  await discardUpload(job.uuid)
  return course
}

type ImportProgress = (done: number, total: number, step?: string) => Promise<void>

/** A run that was killed after its commit is started once more. */
async function importedAlready(uuid: string) {
  const row = await db
    .from('course_imports')
    .where({ tenant_id: currentTenantId(), uuid })
    .select('course_id')
    .first()
  return row ? Course.findOrFail(row.course_id) : null
}
