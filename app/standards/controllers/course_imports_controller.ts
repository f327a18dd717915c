import vine from '@vinejs/vine'
import { DomainError, NotFound } from '#platform/errors'
import { storage } from '#platform/files/storage'
import { readZip } from '#platform/files/read_zip'
import { findUpload } from '#platform/files/uploads/take_upload'
import { enqueue } from '#platform/jobs/enqueue'
import { showList } from '#platform/lists/show_list'
import { findCourse } from '#courses/queries/find_course'
import { homeOrganization } from '#courses/rules/home_organization'
import { importCourse } from '#standards/jobs/import_course'
import { importReportList } from '#standards/lists/import_report_list'
import { inPlainWords } from '#standards/markdown/import/errors'
import { packageUploads } from '#standards/uploads'
import { lastImport } from '#standards/queries/last_import'
import { runOfImport } from '#standards/queries/run_of_import'
import { undoOffer } from '#platform/undo/undoable_run'
import type { HttpContext } from '@adonisjs/core/http'

const uploadValidator = vine.create({
  package: vine.string().uuid(),
  mode: vine.enum(['update', 'new'] as const),
})

/** Courses out of packages of Markdown files. */
export default class CourseImportsController {
  async create({ inertia }: HttpContext) {
    return inertia.render('standards/import', {})
  }

  async store({ i18n, me, request, response, session }: HttpContext) {
    const { package: uuid, mode } = await request.validateUsing(uploadValidator)
    const upload = await findUpload(packageUploads, uuid)
    const fault = await storage.withPath(upload.storageKey!, faultOf)
    if (fault) {
      session.flash('inputErrorsBag', { package: [i18n.t(fault.key, fault.params)] })
      return response.redirect().back()
    }
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
    return response.redirect(`/jobs/${run}`)
  }

  async show(ctx: HttpContext) {
    const course = await findCourse(ctx.me, ctx.params.course, 'courses.edit')
    const summary = await lastImport(course.id)
    if (!summary) throw new NotFound()
    return ctx.inertia.render('standards/import_report', {
      course: { title: course.title, slug: course.slug },
      summary,
      undo: await undoOffer(await runOfImport(summary.id, ctx.me.id), ctx.me.id),
      list: await showList(importReportList, ctx),
    })
  }
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
