import db from '#platform/db'
import { afterCommit, currentTenantId } from '#platform/tenancy/scope'
import { DomainError } from '#platform/errors'
import { defineJob } from '#platform/jobs/define_job'
import Course from '#courses/models/course'
import { importCoursePackage } from '#standards/markdown/import/import_course_package'
import type { ImportTarget } from '#standards/markdown/import/course_of_package'
import { removeUpload, uploadPath } from '#standards/markdown/import/uploads'

type ImportJob = ImportTarget & {
  /** Names the import and its uploaded file. */
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
  try {
    const { course } = await importCoursePackage(uploadPath(job.uuid), {
      ...job,
      progress: (done, total, step) => run.progress(done, total, step),
    })
    // Not before: a run that is killed at its very end is repeated.
    afterCommit(() => removeUpload(job.uuid))
    return course
  } catch (error) {
    if (error instanceof DomainError) await removeUpload(job.uuid)
    throw error
  }
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
