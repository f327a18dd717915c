import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { secretKey, secretKeys } from '#platform/settings/secret_keys'

const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * Locks a secret (AES-256-GCM) with the key in use: `s1.<key>.<nonce, text and tag>`.
 *
 * @param owner what it belongs to: moved elsewhere it cannot be read
 */
export function lockSecret(secret: string, owner: string) {
  const [{ id, key }] = secretKeys()
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner))
  const text = Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final()])
  return `s1.${id}.${Buffer.concat([text, cipher.getAuthTag()]).toString('base64url')}`
}

/** The secret again. @throws when its key is gone, it was changed, or it belongs to something else */
export function unlockSecret(box: string, owner: string) {
  const key = secretKey(keyOfBox(box))
  if (!key) throw new Error(`The key ${keyOfBox(box)} of a stored secret is missing`)
  const content = Buffer.from(box.split('.')[2], 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key.key, content.subarray(0, NONCE_BYTES))
    .setAAD(Buffer.from(owner))
    .setAuthTag(content.subarray(-TAG_BYTES))
  const text = content.subarray(NONCE_BYTES, -TAG_BYTES)
  return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8')
}

/** Is it locked with the key in use? */
export const isLockedByCurrentKey = (box: string) => keyOfBox(box) === secretKeys()[0].id

/** What binds a secret to its place. */
export const ownerOfSetting = (tenantId: number, key: string) => `setting:${tenantId}:${key}`

const keyOfBox = (box: string) => box.split('.')[1]
