import pg from 'pg'
import app from '@adonisjs/core/services/app'
import logger from '@adonisjs/core/services/logger'
import { target } from '#config/database'

type Listener = { onMessage: (payload: string) => void; onReconnect: () => void }

const LONGEST_PAUSE_MS = 30_000

const listeners = new Map<string, Listener>()
let connection: Promise<pg.Client> | null = null
let isStopped = false

/**
 * Hears what is told on a channel of PostgreSQL (`pg_notify`), in whichever process it was told.
 * All channels of a process share one connection, opened by the first; a lost one is opened anew.
 *
 * @param listener.onReconnect what was told meanwhile was missed
 */
export async function listen(channel: string, listener: Listener) {
  listeners.set(channel, listener)
  const client = await (connection ??= connect())
  await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
}

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ ...target.app, keepAlive: true })
  client.on('notification', ({ channel, payload }) =>
    listeners.get(channel)?.onMessage(payload ?? '')
  )
  client.on('error', (error) => logger.warn({ err: error }, 'listening connection'))
  await client.connect()
  client.once('end', () => void reconnect(1000))
  app.terminating(() => {
    isStopped = true
    return client.end()
  })
  return client
}

async function reconnect(pauseMs: number): Promise<void> {
  if (isStopped) return
  try {
    connection = connect()
    const client = await connection
    for (const [channel, { onReconnect }] of listeners) {
      await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
      onReconnect()
    }
  } catch (error) {
    logger.warn({ err: error }, 'listening connection')
    const next = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
    setTimeout(() => void reconnect(next), pauseMs).unref()
  }
}
