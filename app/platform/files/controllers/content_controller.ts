import { NotFound } from '#platform/errors'
import { tenantOfContentUrl } from '#platform/files/serving/content_address'
import { contentPolicy } from '#platform/files/serving/content_policy'
import { sendFile } from '#platform/files/serving/send_file'
import type { HttpContext } from '@adonisjs/core/http'

/** Content that may run scripts or a viewer, away from everything else; no cookie is read. */
export default class ContentController {
  async show(ctx: HttpContext) {
    const tenant = tenantOfContentUrl(ctx.params)
    if (!tenant) throw new NotFound()
    ctx.response.header('cache-control', 'private, max-age=3600')
    ctx.response.header('referrer-policy', 'no-referrer')
    // A sandbox has no origin, not even that of its own files; the address is the right to read.
    ctx.response.header('access-control-allow-origin', '*')
    return sendFile(ctx, { tenant, uuid: ctx.params.file, policyOf: contentPolicy })
  }
}
