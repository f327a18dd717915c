import { clock } from '#platform/clock'
import { recordAudit } from '#platform/audit/audit'
import { NotFound } from '#platform/errors'
import { storeMadeFile } from '#platform/files/store_file'
import { contextOfPerson } from '#platform/http/person_context'
import { defineJob } from '#platform/jobs/define_job'
import { ListNotYours } from '#platform/lists/errors'
import {
  countRows,
  readExport,
  type Export,
  type ExportRequest,
} from '#platform/lists/exports/export_request'
import { exportPages } from '#platform/lists/exports/export_pages'
import { MIME, writeExport } from '#platform/lists/exports/write_export'
import { assertFits } from '#platform/lists/exports/sheet_limit'
import type { JobRun } from '#platform/jobs/job_run'

/** Made files lie ready for so long; then the nightly sweep removes them. */
const EXPORT_KEPT_DAYS = 7

/** Writes a list of any length into a file, a page of rows at a time. */
export const exportList = defineJob<ExportRequest>({
  name: 'export_list',
  timeoutSeconds: 3600,
  async handle(request, run) {
    const made = await readNow(request)
    const total = await countRows(made)
    assertFits(made, total)
    const file = await storeMadeFile({
      content: writeExport(
        made.format,
        { columns: made.columns, pages: reported(made, run, total) },
        made.ctx.me.timezone
      ),
      filename: `${made.definition.name}.${made.format}`,
      mime: MIME[made.format],
      kind: 'document',
      relatedType: 'export',
      relatedId: null,
      expiresAt: clock.now().plus({ days: EXPORT_KEPT_DAYS }),
    })
    recordExport(made, request, total)
    return { file: file.uuid }
  },
})

async function readNow(request: ExportRequest) {
  try {
    return await readExport(request, await contextOfPerson())
  } catch (error) {
    if (error instanceof NotFound) throw new ListNotYours()
    throw error
  }
}

async function* reported(made: Export, run: JobRun, total: number) {
  let done = 0
  for await (const rows of exportPages(made)) {
    yield rows
    await run.progress((done += rows.length), Math.max(total, done))
  }
}

/** Who took which list with them, how narrowed, and how much of it. */
export function recordExport(
  { definition }: Export,
  { format, query, about }: ExportRequest,
  rows: number
) {
  recordAudit({
    action: 'exported',
    resourceType: definition.name,
    category: 'data_change',
    severity: 'medium',
    metadata: { format, rows, about, query },
  })
}
