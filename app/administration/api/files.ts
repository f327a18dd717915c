import vine from '@vinejs/vine'
import { textOrNull } from '#platform/api/answer_types'
import { defineEndpoints } from '#platform/api/define_endpoint'
import { endpointsAt } from '#platform/api/endpoints_at'
import { storageUse } from '#platform/files/quota'
import { deleteFile, detailsOf, fileOf } from '#administration/files/file_details'
import { filesList } from '#administration/files/files_list'

const files = endpointsAt('/files', { permission: 'courses.edit' })

const fileAnswer = vine.create({
  id: vine.string(),
  name: vine.string(),
  kind: vine.string(),
  mime: textOrNull(),
  sizeBytes: vine.number(),
  createdAt: vine.string(),
  downloads: vine.number(),
  lastDownloadedAt: textOrNull(),
  url: vine.string(),
  downloadUrl: vine.string(),
  uses: vine.array(vine.object({ kind: vine.string(), title: vine.string(), href: textOrNull() })),
  canDelete: vine.boolean(),
})

defineEndpoints('Files', [
  files.list('', filesList, {
    summary: 'Files of the company; who does not manage files sees their own',
  }),
  files.get('/use', 'How much room the files take, and how much there is', {
    answer: vine.create({ usedBytes: vine.number(), quotaBytes: vine.number() }),
    handle: () => storageUse(),
  }),
  files.get('/:file', 'One file and where it is used', {
    description: 'Its addresses are good for a day.',
    answer: fileAnswer,
    handle: async (ctx) => detailsOf(await fileOf(ctx)),
  }),
  files.delete('/:file', 'Move a file to the trash', {
    screens: ['DELETE /admin/files/:file'],
    handle: async (ctx) => deleteFile(await fileOf(ctx)),
  }),
])
