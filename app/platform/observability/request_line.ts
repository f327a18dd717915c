import type { HttpContext } from '@adonisjs/core/http'

/** What the log says of a request: never its address, its body or its headers, which may hold secrets. */
export type RequestLine = {
  method: string
  /** The pattern, such as `/attempts/:attempt`; null for files of the build. */
  route: string | null
  status: number
  ms: number
  tenant: number | null
  user: string | null
  queries: number | null
}

/** @param duration seconds and nanoseconds */
export function requestLine(ctx: HttpContext, duration: [number, number]): RequestLine {
  return {
    method: ctx.request.method(),
    route: ctx.route?.pattern ?? null,
    status: ctx.response.getStatus(),
    ms: Math.round(duration[0] * 10_000 + duration[1] / 100_000) / 10,
    tenant: ctx.me?.tenantId ?? null,
    user: ctx.me?.uuid ?? null,
    queries: ctx.client?.queries ?? null,
  }
}
