import { createHmac } from 'node:crypto'
import env from '#start/env'
import type { Spans } from '#platform/observability/otlp'
import type { RequestLine } from '#platform/observability/request_line'

let spans: Spans | undefined

/** Sends traces to `OTEL_EXPORTER_OTLP_ENDPOINT`. Without it nothing is loaded and nothing is done. */
export async function startTracing() {
  if (!env.get('OTEL_EXPORTER_OTLP_ENDPOINT')) return
  const { openSpans } = await import('#platform/observability/otlp')
  spans = openSpans()
}

/** Sends what is left. */
export async function stopTracing() {
  await spans?.close()
  spans = undefined
}

/** @param parent `traceparent` of who asked */
export function traceRequest(line: RequestLine, parent: string | undefined) {
  if (!spans || line.route === null) return
  spans.add({
    name: `${line.method} ${line.route}`,
    kind: 'server',
    endedAt: Date.now(),
    ms: line.ms,
    isError: line.status >= 500,
    parent,
    attributes: {
      'http.request.method': line.method,
      'http.route': line.route,
      'http.response.status_code': line.status,
      ...(line.tenant !== null && { 'stoa.tenant': tenantHash(line.tenant) }),
      ...(line.queries !== null && { 'stoa.queries': line.queries }),
    },
  })
}

type JobTrace = {
  job: string
  tenant: number
  attempt: number
  startedAt: number
  isError: boolean
}

export function traceJob({ job, tenant, attempt, startedAt, isError }: JobTrace) {
  if (!spans) return
  const endedAt = Date.now()
  spans.add({
    name: `job ${job}`,
    kind: 'consumer',
    endedAt,
    ms: endedAt - startedAt,
    isError,
    attributes: {
      'stoa.job': job,
      'stoa.tenant': tenantHash(tenant),
      'stoa.attempt': attempt,
    },
  })
}

/** The same company has the same one; nobody without the key of the installation learns which it is. */
const tenantHash = (id: number) =>
  createHmac('sha256', env.get('APP_KEY').release())
    .update(`tenant ${id}`)
    .digest('hex')
    .slice(0, 16)
