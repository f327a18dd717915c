import { createECDH, hkdfSync } from 'node:crypto'
import env from '#start/env'

/** The order of the curve P-256 (FIPS 186-5). */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

export type VapidKeys = { publicKey: string; privateKey: string }

let keys: VapidKeys | undefined

/**
 * The keys by which services of browsers know this installation (RFC 8292). Derived from the
 * application's key: the same in every process, nothing to keep, and as well kept as that one.
 */
export const vapidKeys = (): VapidKeys => (keys ??= keysFrom(env.get('APP_KEY').release()))

function keysFrom(secret: string): VapidKeys {
  // 16 bytes more than needed, so that no number of the curve is likelier than another.
  const bits = Buffer.from(hkdfSync('sha256', secret, '', 'stoa web push', 48))
  const scalar = (BigInt(`0x${bits.toString('hex')}`) % (ORDER - 1n)) + 1n
  const privateKey = Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex')
  const curve = createECDH('prime256v1')
  curve.setPrivateKey(privateKey)
  return {
    publicKey: curve.getPublicKey().toString('base64url'),
    privateKey: privateKey.toString('base64url'),
  }
}
