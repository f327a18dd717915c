import { createHmac, timingSafeEqual } from 'node:crypto'
import type { DateTime } from 'luxon'
import env from '#start/env'
import { clock } from '#platform/clock'

/**
 * Plain values that only we can have written, for links that work without signing in. A token
 * is good for its one purpose; who may use it up is for its reader to see to.
 *
 * @param expiresAt the token is refused from then on; null = never
 */
export function signToken(purpose: string, values: unknown[], expiresAt: DateTime | null = null) {
  const body = Buffer.from(JSON.stringify([expiresAt?.toUnixInteger() ?? 0, ...values]))
  const text = body.toString('base64url')
  return `${text}.${signature(purpose, text)}`
}

/** What a token says; null when it is not ours, for something else, or too old. */
export function readToken(purpose: string, token: string): unknown[] | null {
  const [text, given = ''] = token.split('.')
  const [expected, actual] = [signature(purpose, text), given].map((one) => Buffer.from(one))
  if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) return null
  const [expires, ...values] = JSON.parse(Buffer.from(text, 'base64url').toString())
  return expires !== 0 && expires <= clock.now().toUnixInteger() ? null : values
}

const signature = (purpose: string, text: string) =>
  createHmac('sha256', env.get('APP_KEY').release())
    .update(`${purpose}:${text}`)
    .digest('base64url')
