import emitter from '@adonisjs/core/services/emitter'
import { countRequest } from '#platform/observability/process_metrics'
import { requestLine } from '#platform/observability/request_line'

/** A line of the log for each request, after it was answered; the files of the build only for who looks closely. */
emitter.on('http:request_completed', ({ ctx, duration }) => {
  const line = requestLine(ctx, duration)
  countRequest(line)
  ctx.logger[line.route === null ? 'debug' : 'info'](line, 'request')
})
