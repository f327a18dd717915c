import { asPerson } from '#platform/http/as_person'
import { discardUpload, ownUpload } from '#platform/files/uploads/own_upload'
import { uploadServer } from '#platform/files/uploads/upload_server'
import type { HttpContext } from '@adonisjs/core/http'

/** Uploads that go on where they were interrupted (tus 1.0); each belongs to who began it. */
export default class UploadsController {
  store = speakTus

  /** How much has arrived. */
  async show(ctx: HttpContext) {
    const upload = await asPerson(ctx, () => ownUpload(ctx.params.upload))
    if (upload.storageKey === null) return speakTus(ctx)
    const { announcedBytes } = upload.metadata
    ctx.response.header('tus-resumable', '1.0.0')
    ctx.response.header('cache-control', 'no-store')
    ctx.response.header('upload-offset', String(announcedBytes))
    ctx.response.header('upload-length', String(announcedBytes))
    return ctx.response.status(200).send('')
  }

  async update(ctx: HttpContext) {
    await asPerson(ctx, () => ownUpload(ctx.params.upload))
    return speakTus(ctx)
  }

  async destroy(ctx: HttpContext) {
    await asPerson(ctx, () => discardUpload(ctx.params.upload))
    ctx.response.header('tus-resumable', '1.0.0')
    return ctx.response.status(204)
  }
}

async function speakTus({ request, response }: HttpContext) {
  await uploadServer().handle(request.request, response.response)
}
