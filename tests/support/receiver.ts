import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import env from '#start/env'

type Answer = { status: number; body?: string; headers?: Record<string, string> }
type Received = { headers: IncomingHttpHeaders; body: string; path: string }

/**
 * A real HTTP server on this machine that hears webhooks. Until it is closed, requests may go
 * to private addresses.
 */
export async function openReceiver() {
  const received: Received[] = []
  const receiver = { received, url: '', answer: { status: 200, body: 'thanks' } as Answer, close }
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    const body = Buffer.concat(chunks).toString()
    received.push({ headers: request.headers, body, path: request.url! })
    const { status, body: text, headers } = receiver.answer
    response.writeHead(status, headers).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  receiver.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`
  env.set('OUTGOING_PRIVATE_ADDRESSES', 'allowed')

  async function close() {
    env.set('OUTGOING_PRIVATE_ADDRESSES', 'refused')
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }

  return receiver
}
