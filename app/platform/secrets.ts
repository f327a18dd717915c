import { createHash, randomBytes } from 'node:crypto'

/** A secret to give away once (cookie, link): 256 random bits, safe in addresses. */
export const newSecret = () => randomBytes(32).toString('base64url')

/** What is stored of it: enough to recognise it, not to use it. 40 hexadecimal characters. */
export const hashSecret = (secret: string) =>
  createHash('sha256').update(secret).digest('hex').slice(0, 40)
