import emitter from '@adonisjs/core/services/emitter'
import { countRequest } from '#platform/observability/process_metrics'
import { requestLine } from '#platform/observability/request_line'
import { traceRequest } from '#platform/observability/tracing'

/** A line of the log for each request, after it was answered; the files of the build only for who looks closely. */
emitter.on('http:request_completed', ({ ctx, duration }) => {
  const line = requestLine(ctx, duration)
  countRequest(line)
  traceRequest(line, ctx.request.header('traceparent'))
  ctx.logger[line.route === null ? 'debug' : 'info'](line, 'request')
})
