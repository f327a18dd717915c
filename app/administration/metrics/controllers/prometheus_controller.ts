import { timingSafeEqual } from 'node:crypto'
import { NotFound } from '#platform/errors'
import { hashSecret } from '#platform/secrets'
import { processMetrics } from '#platform/observability/process_metrics'
import { installationText } from '#administration/metrics/installation_text'
import env from '#start/env'
import type { HttpContext } from '@adonisjs/core/http'

/** Figures for Prometheus. Whoever has not the token, or is on another machine, finds nothing. */
export default class PrometheusController {
  async show(ctx: HttpContext) {
    if (!mayScrape(ctx)) throw new NotFound()
    const text = [await processMetrics.metrics(), await installationText()].join('\n')
    ctx.response.header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
    ctx.response.header('cache-control', 'no-store')
    return ctx.response.send(text)
  }
}

function mayScrape({ request }: HttpContext) {
  const token = env.get('METRICS_TOKEN')?.release()
  if (!token) return isThisMachine(request)
  const [, given = ''] = /^Bearer (\S+)$/i.exec(request.header('authorization') ?? '') ?? []
  return timingSafeEqual(Buffer.from(hashSecret(given)), Buffer.from(hashSecret(token)))
}

/** What came through a proxy came from elsewhere, also when the proxy is here. */
function isThisMachine(request: HttpContext['request']) {
  const address = request.request.socket.remoteAddress ?? ''
  const isProxied = ['x-forwarded-for', 'forwarded', 'x-real-ip'].some((name) =>
    request.header(name)
  )
  return !isProxied && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address)
}
