import vine from '@vinejs/vine'
import { numberOrNull, textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { NotFound } from '#platform/errors'
import { startedRun } from '#platform/jobs/started_run'
import { findBank } from '#assessments/queries/find_bank'
import { exportGift } from '#standards/gift/export_gift'
import { importUploadedGift } from '#standards/gift/import_uploaded_gift'
import { startCourseImport } from '#standards/start_course_import'
import { giftValidator, packageValidator } from '#standards/validators'

const banks = endpointsAt('/banks/:bank', { permission: 'questions.edit' })

const reportAnswer = vine.create({
  filename: vine.string(),
  at: vine.string(),
  run: textOrNull(),
  lines: vine.array(
    vine.object({
      line: numberOrNull(),
      title: vine.string(),
      type: textOrNull(),
      outcome: vine.string(),
      reason: textOrNull(),
    })
  ),
})

defineEndpoints('Import and export', [
  endpointsAt('/courses', { permission: 'courses.create' }).post(
    '/imports',
    'A course out of a package of Markdown files',
    {
      description:
        'Upload it for `course_package`, then send its id. `update` finds the course that came from the same package before, `new` makes another.',
      screens: ['POST /studio/import'],
      body: packageValidator,
      answer: startedRun,
      status: 202,
      handle: async (ctx, { body }) => ({ run: await startCourseImport(ctx, body) }),
    }
  ),
  banks.post('/imports', 'Questions out of a GIFT file', {
    description:
      'Upload it for `gift`, then send its id. Every question of the file is in the report, taken or not; the run can be undone.',
    screens: ['POST /banks/:bank/import'],
    body: giftValidator,
    answer: startedRun,
    status: 202,
    async handle({ me, params }, { body }) {
      const bank = await findBank(me, params.bank, 'questions.edit')
      return { run: await importUploadedGift(bank, body.file) }
    },
  }),
  banks.get('/import-report', 'What became of each question of the last file', {
    answer: reportAnswer,
    async handle({ me, params }) {
      const report = (await findBank(me, params.bank, 'questions.edit')).lastImport
      if (!report) throw new NotFound()
      return { ...report, run: report.run ?? null }
    },
  }),
  banks.get('/export', 'The questions of a bank as GIFT', {
    permission: 'questions.view',
    answer: vine.create({ gift: vine.string() }),
    handle: async ({ me, params }) => ({
      gift: await exportGift(await findBank(me, params.bank)),
    }),
  }),
])
