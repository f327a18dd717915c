import { DomainError } from '#platform/errors'
import { storage } from '#platform/files/storage'
import { readZip } from '#platform/files/read_zip'
import { findUpload } from '#platform/files/uploads/take_upload'
import { refusedFields } from '#platform/http/field_fault'
import { enqueue } from '#platform/jobs/enqueue'
import { homeOrganization } from '#courses/rules/home_organization'
import { importCourse } from '#standards/jobs/import_course'
import { inPlainWords } from '#standards/markdown/import/errors'
import { packageUploads } from '#standards/uploads'
import type { HttpContext } from '@adonisjs/core/http'

type Package = { package: string; mode: 'update' | 'new' }

/**
 * Asks a job for the course of an uploaded package.
 *
 * @returns the run
 * @throws UploadGone, E_VALIDATION_ERROR for what is no package at all
 */
export async function startCourseImport(
  { i18n, me }: Pick<HttpContext, 'i18n' | 'me'>,
  { package: uuid, mode }: Package
): Promise<string> {
  const upload = await findUpload(packageUploads, uuid)
  const fault = await storage.withPath(upload.storageKey!, faultOf)
  if (fault) throw refusedFields({ package: [i18n.t(fault.key, fault.params)] })
  const run = await enqueue(
    importCourse,
    {
      uuid,
      mode,
      fileName: upload.originalFilename,
      organizationId: homeOrganization(me),
      language: me.locale,
    },
    { watched: true }
  )
  return run!
}

/** What is wrong with the zip as a whole, told at once instead of by a job. */
async function faultOf(path: string): Promise<DomainError | null> {
  try {
    const archive = await readZip(path)
    archive.close()
    return null
  } catch (error) {
    const refusal = inPlainWords(error)
    if (refusal instanceof DomainError) return refusal
    throw error
  }
}
