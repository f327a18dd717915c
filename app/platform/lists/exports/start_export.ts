import { enqueue } from '#platform/jobs/enqueue'
import { exportList } from '#platform/lists/jobs/export_list'
import { readExport, type ExportFormat } from '#platform/lists/exports/export_request'
import type { HttpContext } from '@adonisjs/core/http'

/** Asks a job for the list of the address as a file, however long it is. @returns the run */
export async function startExport(ctx: HttpContext, format: ExportFormat): Promise<string> {
  const asked = exportAsked(ctx, format)
  await readExport(asked, ctx)
  return (await enqueue(exportList, asked, { watched: true }))!
}

/** The list that the address names, in the state that it says. */
export function exportAsked({ params, request }: HttpContext, format: ExportFormat) {
  const { format: _, ...query } = request.qs()
  return { list: params.list as string, about: params.about ?? null, format, query }
}
