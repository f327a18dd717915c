import net from 'node:net'
import { once } from 'node:events'
import type { Readable } from 'node:stream'

export type Verdict = { state: 'clean' } | { state: 'infected'; signature: string }

const LONGEST_MS = 120_000

/**
 * Has content looked at by clamd, piece by piece (its command INSTREAM).
 *
 * @param address `/run/clamav/clamd.ctl`, or `host:port`
 * @throws Error when it cannot be reached or does not look at it, such as past its own size limit
 */
export async function askClamd(address: string, content: Readable): Promise<Verdict> {
  const socket = connect(address)
  try {
    await once(socket, 'connect')
    const answer = textOf(socket)
    await send(socket, content)
    return readVerdict(await answer)
  } finally {
    content.destroy()
    socket.destroy()
  }
}

function connect(address: string) {
  const [, host, port] = /^(.+):(\d+)$/.exec(address) ?? []
  const socket = port ? net.connect(Number(port), host) : net.connect(address)
  socket.setTimeout(LONGEST_MS, () => socket.destroy(new Error('clamd did not answer')))
  return socket
}

async function send(socket: net.Socket, content: Readable) {
  socket.write('zINSTREAM\0')
  for await (const piece of content) {
    if (socket.destroyed) break
    const isRoom = socket.write(Buffer.concat([lengthOf(piece.length), piece]))
    if (!isRoom) await Promise.race([once(socket, 'drain'), once(socket, 'close')])
  }
  if (!socket.destroyed) socket.write(lengthOf(0))
}

function lengthOf(bytes: number) {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}

async function textOf(socket: net.Socket) {
  let text = ''
  for await (const piece of socket) text += piece
  return text.replaceAll('\0', '').trim()
}

function readVerdict(answer: string): Verdict {
  if (answer.endsWith(' OK')) return { state: 'clean' }
  const found = /^stream: (.+) FOUND$/.exec(answer)
  if (found) return { state: 'infected', signature: found[1] }
  throw new Error(`clamd: ${answer || 'no answer'}`)
}
