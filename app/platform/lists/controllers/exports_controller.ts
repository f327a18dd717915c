import { TooManyRows } from '#platform/lists/errors'
import { recordExport } from '#platform/lists/jobs/export_list'
import { exportPages } from '#platform/lists/exports/export_pages'
import { MIME, writeExport } from '#platform/lists/exports/write_export'
import { countAtOnce, readExport } from '#platform/lists/exports/export_request'
import { exportAsked, startExport } from '#platform/lists/exports/start_export'
import { ROWS_AT_ONCE } from '#platform/lists/exports/rows_at_once'
import type { HttpContext } from '@adonisjs/core/http'

/** Exactly what the list shows, as a file: the same search, filters, order, columns and rights. */
export default class ExportsController {
  /** The file itself, while it is small. @throws TooManyRows */
  async show(ctx: HttpContext) {
    const { me, response } = ctx
    const asked = exportAsked(ctx, ctx.request.qs().format)
    const made = await readExport(asked, ctx)
    const rows = await countAtOnce(made)
    if (rows === null) throw new TooManyRows(ROWS_AT_ONCE)

    const table = { columns: made.columns, pages: exportPages(made) }
    const pieces = await writeExport(made.format, table, me.timezone).toArray()
    recordExport(made, asked, rows)
    const name = `${made.definition.name}.${made.format}`
    response.header('content-type', MIME[made.format])
    response.header('content-disposition', `attachment; filename="${name}"`)
    return response.send(Buffer.concat(pieces))
  }

  /** Asks a job for the file, however long the list. */
  async store(ctx: HttpContext) {
    const run = await startExport(ctx, ctx.request.qs().format)
    return ctx.response.redirect(`/jobs/${run}`)
  }
}
