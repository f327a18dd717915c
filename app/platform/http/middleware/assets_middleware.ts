import StaticMiddleware from '@adonisjs/static/static_middleware'
import app from '@adonisjs/core/services/app'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

const files = await app.container.make(StaticMiddleware)

/** Built assets and icons only: asking the disk on every request costs more than it gives. */
export default class AssetsMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    const url = ctx.request.url()
    return url.startsWith('/assets/') || url === '/icon.svg' ? files.handle(ctx, next) : next()
  }
}
