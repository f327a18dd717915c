import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace, type Attributes } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resourceFromAttributes } from '@opentelemetry/resources'
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from '@opentelemetry/sdk-trace'

export type FinishedSpan = {
  name: string
  kind: 'server' | 'consumer'
  endedAt: number
  ms: number
  isError: boolean
  attributes: Attributes
  parent?: string
}

export type Spans = { add(span: FinishedSpan): void; close(): Promise<void> }

const KINDS = { server: SpanKind.SERVER, consumer: SpanKind.CONSUMER }

/** Loaded only where traces are wanted. Where they go and how they are signed is read from `OTEL_…`. */
export function openSpans(): Spans {
  const { OTEL_SERVICE_NAME = 'stoa', OTEL_TRACES_SAMPLER_ARG = '1' } = process.env
  const provider = new TracerProvider({
    resource: resourceFromAttributes({ 'service.name': OTEL_SERVICE_NAME }),
    sampler: new ParentBasedSampler({
      root: new TraceIdRatioBasedSampler(Number(OTEL_TRACES_SAMPLER_ARG)),
    }),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  })
  const tracer = provider.getTracer('stoa')
  return {
    add({ name, kind, endedAt, ms, isError, attributes, parent }) {
      const options = { kind: KINDS[kind], startTime: endedAt - ms, attributes }
      const span = tracer.startSpan(name, options, contextOf(parent))
      if (isError) span.setStatus({ code: SpanStatusCode.ERROR })
      span.end(endedAt)
    },
    close: () => provider.shutdown(),
  }
}

/** @param header `00-<trace>-<span>-<flags>`; anything else begins a trace of its own */
function contextOf(header: string | undefined) {
  const parts = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/.exec(header ?? '')
  if (!parts) return ROOT_CONTEXT
  const [, traceId, spanId, flags] = parts
  const parent = { traceId, spanId, traceFlags: Number.parseInt(flags, 16), isRemote: true }
  return trace.setSpanContext(ROOT_CONTEXT, parent)
}
