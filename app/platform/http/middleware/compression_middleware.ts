import { gzipSync } from 'node:zlib'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Below this the saved bytes fit into the same packet anyway. */
const WORTH_IT_BYTES = 1400

/** Pages and their data go out compressed, at the quickest level: a tenth more bytes for a third of the time. */
export default class CompressionMiddleware {
  async handle({ request, response }: HttpContext, next: NextFn) {
    await next()
    const body = response.getBody()
    const text = typeof body === 'string' ? body : isPlainData(body) ? JSON.stringify(body) : null
    if (!text || text.length < WORTH_IT_BYTES) return
    if (!/\bgzip\b/.test(request.header('accept-encoding') ?? '')) return

    const type =
      response.getHeader('content-type') ??
      (typeof body === 'string' ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8')
    const compressed = gzipSync(text, { level: 1 })
    response.header('content-encoding', 'gzip')
    response.append('vary', 'accept-encoding')
    response.header('content-type', type as string)
    response.send(compressed)
  }
}

const isPlainData = (body: unknown) =>
  body !== null && typeof body === 'object' && !Buffer.isBuffer(body) && !(body instanceof Date)
