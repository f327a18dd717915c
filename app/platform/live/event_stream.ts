import { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'

export type LiveEvent = { id: string; name: string; data: object }

const HEARTBEAT_MS = 25_000
/** The browser comes back by itself, and is asked again who it is. */
const LIFE_MS = 10 * 60_000

let open = 0

/** How many streams of this process are open. */
export const openStreams = () => open

/**
 * Server-sent events. The answer is sent when the request's transaction is over, so an open
 * stream holds no connection to the database.
 */
export class EventStream extends Readable {
  #heartbeat = setInterval(() => this.push(': \n\n'), HEARTBEAT_MS)
  #life = setTimeout(() => this.end(), LIFE_MS)

  constructor() {
    super({ read() {} })
    open++
    this.push('retry: 3000\n\n')
  }

  send({ id, name, data }: LiveEvent) {
    this.push(`id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  end() {
    if (!this.destroyed) this.push(null)
    this.#stop()
  }

  _destroy(error: Error | null, done: (error?: Error | null) => void) {
    open--
    this.#stop()
    done(error)
  }

  #stop() {
    clearInterval(this.#heartbeat)
    clearTimeout(this.#life)
  }

  answer(response: HttpContext['response']) {
    response.header('content-type', 'text/event-stream; charset=utf-8')
    response.header('cache-control', 'no-store, no-transform')
    response.header('x-accel-buffering', 'no')
    return response.stream(this)
  }
}
