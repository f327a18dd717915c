import { NotFound } from '#platform/errors'
import { sendFile } from '#platform/files/serving/send_file'
import { tenantOfSignedUrl } from '#platform/files/signed_url'
import type { HttpContext } from '@adonisjs/core/http'

/** Types that nothing can run in; everything else is handed over as a download. */
const SHOWN = /^(image\/(webp|png|jpeg|gif|avif)|video\/|audio\/|text\/vtt$)/

const POLICY = `default-src 'none'; sandbox`

/** Hands out files by signed address; the address is the right to read. */
export default class FilesController {
  async show(ctx: HttpContext) {
    const { params, request, response } = ctx
    const tenant = tenantOfSignedUrl(params.file, request.qs())
    if (!tenant) throw new NotFound()
    const isDownload = Boolean(request.input('download'))
    response.header('cache-control', 'private, max-age=86400, immutable')
    return sendFile(ctx, {
      tenant,
      uuid: params.file,
      policyOf: (mime) => ({ policy: POLICY, isShown: SHOWN.test(mime) && !isDownload }),
    })
  }
}
