import { NotFound } from '#platform/errors'
import { showList } from '#platform/lists/show_list'
import { findCourse } from '#courses/queries/find_course'
import { startCourseImport } from '#standards/start_course_import'
import { packageValidator } from '#standards/validators'
import { importReportList } from '#standards/lists/import_report_list'
import { lastImport } from '#standards/queries/last_import'
import { runOfImport } from '#standards/queries/run_of_import'
import { undoOffer } from '#platform/undo/undoable_run'
import type { HttpContext } from '@adonisjs/core/http'

/** Courses out of packages of Markdown files. */
export default class CourseImportsController {
  async create({ inertia }: HttpContext) {
    return inertia.render('standards/import', {})
  }

  async store(ctx: HttpContext) {
    const run = await startCourseImport(ctx, await ctx.request.validateUsing(packageValidator))
    return ctx.response.redirect(`/jobs/${run}`)
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
