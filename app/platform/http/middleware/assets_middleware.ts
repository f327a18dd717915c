import { createReadStream, existsSync } from 'node:fs'
import path from 'node:path'
import app from '@adonisjs/core/services/app'
import StaticMiddleware from '@adonisjs/static/static_middleware'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

const files = await app.container.make(StaticMiddleware)

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/**
 * Built assets and icons only: asking the disk on every request costs more than it
 * gives. The build leaves a compressed copy beside what is worth it.
 */
export default class AssetsMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    const url = ctx.request.url()
    if (!url.startsWith('/assets/') && url !== '/icon.svg') return next()
    const compressed = compressedCopy(ctx, url)
    return compressed ? send(ctx, url, compressed) : files.handle(ctx, next)
  }
}

function compressedCopy({ request }: HttpContext, url: string) {
  if (!TYPES[path.extname(url)] || url.includes('..')) return null
  if (!/\bbr\b/.test(request.header('accept-encoding') ?? '')) return null
  const file = app.publicPath(`${url.slice(1)}.br`)
  return existsSync(file) ? file : null
}

/** Names of assets carry a hash of their content, so they never change. */
function send({ response }: HttpContext, url: string, file: string) {
  response.header('content-type', TYPES[path.extname(url)])
  response.header('content-encoding', 'br')
  response.header('vary', 'accept-encoding')
  response.header('cache-control', 'public, max-age=31536000, immutable')
  return response.stream(createReadStream(file))
}
