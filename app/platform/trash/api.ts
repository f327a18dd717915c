import vine from '@vinejs/vine'
import '#start/trash'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { NotFound } from '#platform/errors'
import { purgeRecord } from '#platform/trash/purge_record'
import { nameOf, restoreRecord } from '#platform/trash/restore_record'
import { trashList } from '#platform/trash/trash_list'
import { findTrashed, mayPurge } from '#platform/trash/trashed_rows'
import { answersValidator, givenAnswers } from '#platform/trash/validators/answers'

const trash = endpointsAt('/trash', {
  permission: 'signed_in',
  params: { kind: 'As in the `path` of a row of the trash: `course`, `lesson`, `note` …' },
})

const restored = vine.create({ kind: vine.string(), id: vine.string(), title: vine.string() })

defineEndpoints('Trash', [
  trash.list('', trashList, { summary: 'What was deleted, as far as you may see it' }),
  trash.post('/:kind/:record/restoration', 'Bring something back with all that was in it', {
    description:
      'When its name was taken or its place is gone, the problem (409) holds `questions`; send it again with `answers` by their names.',
    screens: [
      'POST /trash/:kind/:record/restoration',
      'POST /studio/:course/restoration',
      'POST /studio/:course/modules/:module/restoration',
      'POST /studio/:course/items/:item/restoration',
      'POST /studio/:course/resources/:resource/restoration',
      'POST /list-views/:view/restoration',
      'POST /me/notes/:note/restoration',
    ],
    body: answersValidator,
    answer: restored,
    async handle(ctx, { body }) {
      const { kind, record } = await findTrashed(ctx)
      await restoreRecord(kind, record, givenAnswers(body.answers))
      return { kind: kind.name, id: record.uuid, title: nameOf(record) }
    },
  }),
  trash.delete('/:kind/:record', 'Remove something for good', {
    screens: ['DELETE /trash/:kind/:record'],
    async handle(ctx) {
      const { kind, record } = await findTrashed(ctx)
      if (!mayPurge(kind, ctx)) throw new NotFound()
      await purgeRecord(kind, record)
    },
  }),
])
