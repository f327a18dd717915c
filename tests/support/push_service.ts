import { createECDH, createDecipheriv, createHmac, createVerify, randomBytes } from 'node:crypto'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import env from '#start/env'

type Received = { headers: IncomingHttpHeaders; body: Buffer }

/**
 * What the service of a browser is, to us: takes encrypted messages at an address. Until the test ends,
 * requests may go to private addresses.
 */
export async function pushService(cleanup: (callback: () => void) => void) {
  const received: Received[] = []
  const answers: number[] = []
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk)
    received.push({ headers: request.headers, body: Buffer.concat(chunks) })
    response.writeHead(answers.shift() ?? 201).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  env.set('OUTGOING_PRIVATE_ADDRESSES', 'allowed')
  cleanup(() => {
    env.set('OUTGOING_PRIVATE_ADDRESSES', 'refused')
    server.closeAllConnections()
    server.close()
  })
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return { origin, received, answers }
}

/** A browser on a device: its subscription, and its way of reading what comes. */
export function pushDevice(origin: string) {
  const keys = createECDH('prime256v1')
  const publicKey = keys.generateKeys()
  const auth = randomBytes(16)
  const subscription = {
    endpoint: `${origin}/send/${randomBytes(8).toString('hex')}`,
    keys: { p256dh: publicKey.toString('base64url'), auth: auth.toString('base64url') },
  }
  const read = ({ body }: Received) => JSON.parse(decrypted(body, keys, auth).toString())
  return { subscription, read }
}

const hmac = (key: Buffer, ...parts: (Buffer | string)[]) => {
  const mac = createHmac('sha256', key)
  for (const part of parts) mac.update(part)
  return mac.digest()
}

/** RFC 8291, 3.4 with RFC 8188, 2: one record. */
function decrypted(body: Buffer, keys: ReturnType<typeof createECDH>, auth: Buffer) {
  const salt = body.subarray(0, 16)
  const idLength = body[20]
  const sender = body.subarray(21, 21 + idLength)
  const content = body.subarray(21 + idLength)
  const shared = hmac(auth, keys.computeSecret(sender))
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), sender])
  const secret = hmac(salt, hmac(shared, info, '\x01'))
  const key = hmac(secret, 'Content-Encoding: aes128gcm\0', '\x01').subarray(0, 16)
  const nonce = hmac(secret, 'Content-Encoding: nonce\0', '\x01').subarray(0, 12)
  const decipher = createDecipheriv('aes-128-gcm', key, nonce).setAuthTag(content.subarray(-16))
  const text = Buffer.concat([decipher.update(content.subarray(0, -16)), decipher.final()])
  return text.subarray(0, text.lastIndexOf(2))
}

/** Who sent it (RFC 8292): what the token claims, if the key that is named signed it. */
export function senderOf({ headers }: Received) {
  const [, token, key] = /^vapid t=([^,]+), ?k=(.+)$/.exec(headers.authorization ?? '') ?? []
  const [head, claims, signature] = token.split('.')
  const isSigned = createVerify('sha256')
    .update(`${head}.${claims}`)
    .verify(
      { key: publicKeyOf(key), format: 'jwk', dsaEncoding: 'ieee-p1363' },
      signature,
      'base64url'
    )
  return { key, isSigned, ...JSON.parse(Buffer.from(claims, 'base64url').toString()) }
}

function publicKeyOf(key: string): any {
  const point = Buffer.from(key, 'base64url')
  return {
    kty: 'EC',
    crv: 'P-256',
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  }
}
