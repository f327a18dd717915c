import { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'
import { HttpContext } from '@adonisjs/core/http'
import logger from '@adonisjs/core/services/logger'
import { v7 as uuidv7 } from 'uuid'
import { DomainError, NotFound } from '#platform/errors'
import { InfectedFile } from '#platform/files/errors'
import { asPerson, actorOf } from '#platform/http/as_person'
import { beginUpload } from '#platform/files/uploads/begin_upload'
import { discardUpload, ownUpload } from '#platform/files/uploads/own_upload'
import { receiveUpload } from '#platform/files/uploads/receive_upload'
import { partsFolder } from '#platform/files/uploads/upload_parts'

const UPLOADS_PATH = '/files/uploads'

let server: Server | undefined

/** Speaks tus 1.0, the protocol of uploads that go on where they were interrupted. */
export function uploadServer(): Server {
  server ??= new Server({
    path: UPLOADS_PATH,
    generateUrl: (_request, { id }) => `${whereAsked()}/${id}`,
    allowedOrigins: [],
    datastore: new FileStore({ directory: partsFolder() }),
    namingFunction: () => uuidv7(),
    onUploadCreate: begin,
    onUploadFinish: finish,
    onResponseError: inWords,
  })
  return server
}

/** People and programs have addresses of their own. */
const whereAsked = () => HttpContext.getOrFail().route!.pattern.replace('/:upload', '')

type Hooks = ConstructorParameters<typeof Server>[0]

const begin: NonNullable<Hooks['onUploadCreate']> = async (_request, { id, size, metadata }) => {
  const ctx = HttpContext.getOrFail()
  if (!size) throw { status_code: 400, body: 'Upload-Length' }
  await asPerson(ctx, () =>
    beginUpload(ctx.me, {
      uuid: id,
      purpose: metadata?.purpose ?? '',
      filename: metadata?.filename || 'file',
      sizeBytes: size,
    })
  )
  return {}
}

/** What is refused is not kept: it would only be refused again. */
const finish: NonNullable<Hooks['onUploadFinish']> = async (_request, { id }) => {
  const ctx = HttpContext.getOrFail()
  const upload = await asPerson(ctx, () => ownUpload(id))
  try {
    await receiveUpload(upload, actorOf(ctx))
  } catch (error) {
    const isKept = error instanceof InfectedFile
    if (error instanceof DomainError && !isKept) await asPerson(ctx, () => discardUpload(id))
    throw error
  }
  return {}
}

/** 422, since programs try again by themselves after a 409. */
const inWords: NonNullable<Hooks['onResponseError']> = (_request, error) => {
  if (error instanceof NotFound) return { status_code: 404, body: '' }
  if (error instanceof DomainError) {
    const { i18n } = HttpContext.getOrFail()
    return { status_code: 422, body: i18n.t(error.key, error.params) }
  }
  if (error instanceof Error) logger.error({ err: error }, 'upload')
  return error instanceof Error ? { status_code: 500, body: '' } : undefined
}
