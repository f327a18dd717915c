import { NotFound } from '#platform/errors'
import { recordAudit } from '#platform/audit/audit'
import { exportRows } from '#platform/lists/export_rows'
import { EXPORT_FORMATS, writeExport, type ExportFormat } from '#platform/lists/write_export'
import { findList } from '#platform/lists/define_list'
import type { HttpContext } from '@adonisjs/core/http'

/** Exactly what the list shows, as a file: the same search, filters, order, columns and rights. */
export default class ExportsController {
  async show(ctx: HttpContext) {
    const { me, params, request, response } = ctx
    const list = findList(params.list)
    const format = request.input('format') as ExportFormat
    const mayRead = list && (list.permission === 'signed_in' || me.grants.anywhere(list.permission))
    if (!list || !mayRead || !EXPORT_FORMATS.includes(format)) throw new NotFound()

    const table = await exportRows(list, ctx)
    recordAudit({
      action: 'exported',
      resourceType: list.name,
      category: 'data_change',
      severity: 'medium',
      metadata: { format, rows: table.rows.length, query: request.qs() },
    })
    const file = await writeExport(format, table, me.timezone)
    response.header('content-type', file.mime)
    response.header('content-disposition', `attachment; filename="${list.name}.${format}"`)
    return response.send(file.content)
  }
}
