import { TooManyRows } from '#platform/lists/errors'
import { enqueue } from '#platform/jobs/enqueue'
import { exportList, recordExport } from '#platform/lists/jobs/export_list'
import { exportPages } from '#platform/lists/exports/export_pages'
import { MIME, writeExport } from '#platform/lists/exports/write_export'
import {
  countAtOnce,
  readExport,
  ROWS_AT_ONCE,
  type ExportRequest,
} from '#platform/lists/exports/export_request'
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

  /** Asks for the file, however long the list: a small one is there at once, a job makes a large one. */
  async store(ctx: HttpContext) {
    const { inertia, request, response } = ctx
    const asked = requestOf(ctx)
    const made = await readExport(asked, ctx)
    if ((await countAtOnce(made)) !== null) return inertia.location(request.url(true))
    const run = await enqueue(exportList, asked, { watched: true })
    return response.redirect(`/jobs/${run}`)
  }
}

function requestOf({ params, request }: HttpContext): ExportRequest {
  const { format, ...query } = request.qs()
  return { list: params.list, about: params.about ?? null, format, query }
}
