import vine from '@vinejs/vine'
import { textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { findOwnPeopleImport, findPeopleImport } from '#standards/people/queries/find_people_import'
import { mapImport, openImport, startCheck, startRun } from '#standards/people/start_import'
import { peopleImportPage } from '#standards/people/queries/people_import_page'
import { peopleImportRowsList } from '#standards/people/lists/people_import_rows_list'
import { plainHeader } from '#standards/people/read/guess_fields'
import { programImportValidator } from '#standards/people/validators/people_import'
import { startedRun } from '#platform/jobs/started_run'
import type { ImportColumn } from '#standards/people/types'
import type { HttpContext } from '@adonisjs/core/http'

const imports = endpointsAt('/people/imports', { permission: 'users.manage' })

const importAnswer = vine.create({
  id: vine.string(),
  fileName: vine.string(),
  state: vine.string(),
  format: vine.object({
    kind: vine.string(),
    encoding: textOrNull(),
    delimiter: textOrNull(),
    rows: vine.number(),
  }),
  columns: vine.array(
    vine.object({
      header: vine.string(),
      examples: vine.array(vine.string()),
      field: textOrNull(),
    })
  ),
  options: vine.object({
    mode: vine.string(),
    clears: vine.boolean(),
    invite: vine.boolean(),
  }),
  counts: vine.object({}).allowUnknownProperties(),
  createdAt: vine.string(),
  createdBy: textOrNull(),
})

const startedImport = vine.create({ import: vine.string(), run: vine.string() })

const found = ({ me, params }: HttpContext) => findPeopleImport(me, params.import)

defineEndpoints('People', [
  imports.post('', 'People out of a CSV or XLSX file', {
    description:
      'Upload it for `people`, then send its id. `mapping` says by header which field a column is (`employeeId`, `email`, `firstName`, …, `custom.<key>`), null leaves it out; what is not named is guessed. Without `run` nothing is changed: the report says what would be. Employee number, else address, says whom a row is about.',
    screens: [
      'POST /admin/users/imports',
      'PUT /admin/users/imports/:import/format',
      'POST /admin/users/imports/:import/check',
    ],
    body: programImportValidator,
    answer: startedImport,
    status: 202,
    async handle(_, { body }) {
      const { file: upload, mapping = {}, encoding, delimiter, run: isRun, ...options } = body
      const file = await openImport(upload, { encoding, delimiter })
      await mapImport(file, fieldsOf(file.columns, mapping), options)
      return { import: file.uuid, run: await (isRun ? startRun(file) : startCheck(file)) }
    },
  }),
  imports.post('/:import/run', 'Do what was looked at before', {
    screens: ['POST /admin/users/imports/:import/run'],
    answer: startedRun,
    status: 202,
    async handle({ me, params }) {
      return { run: await startRun(await findOwnPeopleImport(me, params.import)) }
    },
  }),
  imports.get('/:import', 'How a file is read, and how many rows come to what', {
    answer: importAnswer,
    async handle(ctx) {
      const { undo: _, isMine: __, ...shown } = await peopleImportPage(await found(ctx), ctx.me)
      return shown
    },
  }),
  imports.list('/:import/rows', peopleImportRowsList, {
    summary: 'What becomes of each row of a file, and why',
    find: found,
  }),
])

function fieldsOf(columns: ImportColumn[], mapping: Record<string, string | null>) {
  const said = new Map(Object.entries(mapping).map(([key, field]) => [plainHeader(key), field]))
  const named = new Set(said.values())
  return columns.map(({ header, field }) => {
    const plain = plainHeader(header)
    if (said.has(plain)) return said.get(plain)!
    return field && named.has(field) ? null : field
  })
}
