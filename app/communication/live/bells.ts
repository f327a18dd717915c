import app from '@adonisjs/core/services/app'
import logger from '@adonisjs/core/services/logger'
import db from '#platform/db'
import { listen } from '#platform/live/listen'
import { EventStream } from '#platform/live/event_stream'
import { currentTenantId } from '#platform/tenancy/scope'
import { LIVE_CHANNEL, type BellChange } from '#communication/live/changes'
import { bellStates, type BellState } from '#communication/queries/bell_states'

/** Tabs of one person that share no connection, such as several browsers. */
const MOST_STREAMS = 20

/** The open streams of this process, by company and person. */
const streams = new Map<string, Set<EventStream>>()
/** One promise for all who come while it is still being opened: nobody reads before it hears. */
let listening: Promise<void> | null = null

/**
 * A stream that says how many notifications a person has not read, now and whenever it changes.
 *
 * @param lastEventId what the browser heard last; nothing is repeated that it knows already
 */
export async function openBell(userId: number, lastEventId?: string): Promise<EventStream> {
  await (listening ??= startListening().catch(forget))
  const stream = new EventStream()
  subscribe(keyOf(currentTenantId(), userId), stream)
  const state = (await bellStates([userId])).get(userId)!
  if (state.id !== lastEventId) ring(stream, state)
  return stream
}

function forget(error: unknown): never {
  listening = null
  throw error
}

async function startListening() {
  // Registered after the HTTP server's own hook, and so run before it: it waits for open answers.
  app.terminating(() => closeAll())
  await listen(LIVE_CHANNEL, {
    onMessage: (payload) => void changed(JSON.parse(payload)),
    // What was missed is asked for by the browsers when they come back.
    onReconnect: closeAll,
  })
}

function subscribe(key: string, stream: EventStream) {
  const mine = streams.get(key) ?? new Set()
  streams.set(key, mine.add(stream))
  if (mine.size > MOST_STREAMS) [...mine][0].end()
  stream.once('close', () => {
    mine.delete(stream)
    if (mine.size === 0) streams.delete(key)
  })
}

/** One question for all people who are here, however many were told. */
async function changed({ tenant, users }: BellChange) {
  const here = users.filter((user) => streams.has(keyOf(tenant, user)))
  if (here.length === 0) return
  try {
    const states = await db.asTenant(tenant, () => bellStates(here))
    for (const [user, state] of states) {
      for (const stream of streams.get(keyOf(tenant, user)) ?? []) ring(stream, state)
    }
  } catch (error) {
    logger.error({ err: error }, 'live notifications')
  }
}

const ring = (stream: EventStream, { id, unread }: BellState) =>
  stream.send({ id, name: 'bell', data: { unread } })

const keyOf = (tenant: number, user: number) => `${tenant}:${user}`

function closeAll() {
  for (const mine of streams.values()) for (const stream of mine) stream.end()
}
