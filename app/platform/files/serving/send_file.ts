import i18nManager from '@adonisjs/i18n/services/main'
import logger from '@adonisjs/core/services/logger'
import db from '#platform/db'
import { clock } from '#platform/clock'
import { NotFound } from '#platform/errors'
import { storage } from '#platform/files/storage'
import { ContentGone, type Range } from '#platform/files/stores/store'
import StoredFile from '#platform/files/stored_file'
import { currentTenantId } from '#platform/tenancy/scope'
import type { HttpContext } from '@adonisjs/core/http'

type Served = {
  tenant: number
  uuid: string
  /** How a browser shows it, when it may show it at all. */
  policyOf: (mime: string) => { policy: string; isShown: boolean }
}

/** Hands out a file whole or in part; whoever comes here has shown a valid address. */
export async function sendFile({ request, response }: HttpContext, served: Served) {
  const { tenant, uuid } = served
  const file = await db.asTenant(tenant, () => StoredFile.findBy('uuid', uuid))
  if (!file?.storageKey || file.isExpired || file.virusScanStatus === 'infected')
    throw new NotFound()
  if (file.virusScanStatus !== 'clean') {
    response.header('retry-after', '60')
    return response.status(503).send(languageOf(request).t('platform.files.being_checked'))
  }

  const range = request.header('range')
  if (!range || range.startsWith('bytes=0-'))
    await db.asTenant(tenant, () => countDownload(file.id))

  const mime = file.mimeType ?? 'application/octet-stream'
  const { policy, isShown } = served.policyOf(mime)
  const name = encodeURIComponent(file.originalFilename)
  response.header('content-type', mime.startsWith('text/') ? `${mime}; charset=utf-8` : mime)
  response.header(
    'content-disposition',
    `${isShown ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`
  )
  response.header('content-security-policy', policy)
  response.header('x-content-type-options', 'nosniff')
  response.header('accept-ranges', 'bytes')
  return sendBytes(file, range, response)
}

/** An address that needs no sign-in knows nobody's language but the browser's. */
const languageOf = (request: HttpContext['request']) =>
  i18nManager.locale(
    i18nManager.getSupportedLocaleFor(request.languages()) ?? i18nManager.defaultLocale
  )

/** Once, however many parts a player asks for; it is no change of the file that history should tell. */
const countDownload = (id: number) =>
  db
    .from('file_storage')
    .where({ tenant_id: currentTenantId(), id })
    .update({
      download_count: db.knexRawQuery('download_count + 1'),
      last_downloaded_at: clock.now().toISO(),
    })

/** Whole, or the part that a video player asks for. */
async function sendBytes(
  file: StoredFile,
  range: string | undefined,
  response: HttpContext['response']
) {
  const size = file.fileSize
  const asked = /^bytes=(\d+)-(\d*)$/.exec(range ?? '')
  if (!asked) {
    const content = await contentOf(file)
    response.header('content-length', String(size))
    return response.stream(content)
  }
  const start = Number(asked[1])
  const end = Math.min(asked[2] ? Number(asked[2]) : size - 1, size - 1)
  if (start > end) return response.status(416).header('content-range', `bytes */${size}`)
  const content = await contentOf(file, { start, end })
  response.status(206)
  response.header('content-range', `bytes ${start}-${end}/${size}`)
  response.header('content-length', String(end - start + 1))
  return response.stream(content)
}

/** Bytes that are lost are not there for who asks; the nightly look tells those who can act. */
async function contentOf(file: StoredFile, range?: Range) {
  try {
    return await storage.read(file.storageKey!, range)
  } catch (error) {
    if (!(error instanceof ContentGone)) throw error
    logger.error({ err: error, file: file.uuid }, 'content of a file is missing')
    throw new NotFound()
  }
}
