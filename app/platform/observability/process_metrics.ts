import { hostname } from 'node:os'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import db from '#platform/db'
import { openStreams } from '#platform/live/event_stream'
import type { RequestLine } from '#platform/observability/request_line'

/** What this process knows of itself. Labels are patterns and names of the code, never what somebody sent. */
export const processMetrics = new Registry()

collectDefaultMetrics({ register: processMetrics, prefix: 'stoa_' })

const requests = new Histogram({
  name: 'stoa_http_request_duration_seconds',
  help: 'Requests by route, method and class of status, from the first byte to the last',
  labelNames: ['method', 'route', 'status'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  registers: [processMetrics],
})

export const jobsDone = new Counter({
  name: 'stoa_jobs_total',
  help: 'Jobs that this process worked, by name and how they ended',
  labelNames: ['job', 'outcome'] as const,
  registers: [processMetrics],
})

new Gauge({
  name: 'stoa_live_connections',
  help: 'Open streams of server-sent events',
  registers: [processMetrics],
  collect() {
    this.set(openStreams())
  },
})

new Gauge({
  name: 'stoa_database_connections',
  help: 'Connections of the pools of this process, and who waits for one',
  labelNames: ['pool', 'state'] as const,
  registers: [processMetrics],
  collect() {
    for (const pool of ['app', 'system']) {
      for (const [state, count] of Object.entries(poolFigures(pool)))
        this.set({ pool, state }, count)
    }
  },
})

/** Connections in use, at rest and waited for. */
export function poolFigures(name: string) {
  const pool = (db.manager.get(name)?.connection as any)?.pool
  return {
    used: pool?.numUsed() ?? 0,
    free: pool?.numFree() ?? 0,
    waiting: pool?.numPendingAcquires() ?? 0,
  }
}

/** Methods that a client makes up are one. */
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Of a minute; a busier process is judged by its first ones. */
const MOST_DURATIONS = 20_000

let sinceLast = newFigures()

export function countRequest({ method, route, status, ms }: RequestLine) {
  const labels = {
    method: METHODS.has(method) ? method : 'other',
    route: route ?? 'asset',
    status: `${Math.floor(status / 100)}xx`,
  }
  requests.observe(labels, ms / 1000)
  if (route === null) return
  sinceLast.requests++
  if (status >= 500 && status !== 503) sinceLast.errors++
  if (sinceLast.durations.length < MOST_DURATIONS) sinceLast.durations.push(ms)
}

function newFigures() {
  return { requests: 0, errors: 0, durations: [] as number[] }
}

const eventLoop = monitorEventLoopDelay({ resolution: 20 })
eventLoop.enable()

export type ProcessFigures = {
  process: string
  requests: number
  errors: number
  /** The slowest but one in twenty; null without a request. */
  p95: number | null
  memory: number
  eventLoop: number
}

/** What happened since it was asked the last time. */
export function takeFigures(): ProcessFigures {
  const { requests: count, errors, durations } = sinceLast
  sinceLast = newFigures()
  durations.sort((one, other) => one - other)
  const delay = eventLoop.percentile(99) / 1_000_000
  eventLoop.reset()
  return {
    process: `${hostname()}:${process.env.PORT}`.slice(0, 100),
    requests: count,
    errors,
    p95: durations[Math.max(0, Math.ceil(durations.length * 0.95) - 1)] ?? null,
    memory: process.memoryUsage.rss(),
    eventLoop: Number.isFinite(delay) ? delay : 0,
  }
}
