import { TooManyRows } from '#platform/lists/errors'
import { enqueue } from '#platform/jobs/enqueue'
import { exportList, recordExport } from '#platform/lists/jobs/export_list'
import { exportPages } from '#platform/lists/exports/export_pages'
import { MIME, writeExport } from '#platform/lists/exports/write_export'
import { countAtOnce, readExport, type ExportRequest } from '#platform/lists/exports/export_request'
import { ROWS_AT_ONCE } from '#platform/lists/exports/rows_at_once'
import type { HttpContext } from '@adonisjs/core/http'

/** Exactly what the list shows, as a file: the same search, filters, order, columns and rights. */
export default class ExportsController {
  /** The file itself, while it is small. @throws TooManyRows */
  async show(ctx: HttpContext) {
    const { me, response } = ctx
    const asked = requestOf(ctx)
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
    const asked = requestOf(ctx)
    await readExport(asked, ctx)
    const run = await enqueue(exportList, asked, { watched: true })
    return ctx.response.redirect(`/jobs/${run}`)
  }
}

function requestOf({ params, request }: HttpContext): ExportRequest {
  const { format, ...query } = request.qs()
  return { list: params.list, about: params.about ?? null, format, query }
}
