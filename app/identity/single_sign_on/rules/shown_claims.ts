import type { Claims } from '#identity/single_sign_on/types'

const MOST_CLAIMS = 60
const MOST_LENGTH = 300

/** Of the message and not of the person. */
const TECHNICAL = new Set([
  'iss',
  'aud',
  'exp',
  'iat',
  'nbf',
  'auth_time',
  'azp',
  'acr',
  'amr',
  'ver',
])
const SECRET = /token|secret|password|passwd|hash|nonce|^jti$|^sid$|^aio$|^rh$|^uti$|key/i

/** The claims that administrators may see: secrets are masked, long values cut, the rest left out. */
export function shownClaims(claims: Claims): Claims {
  const shown = Object.entries(claims).filter(([name]) => !TECHNICAL.has(name))
  return Object.fromEntries(
    shown
      .slice(0, MOST_CLAIMS)
      .map(([name, value]) => [name.slice(0, 100), SECRET.test(name) ? '••••••' : cut(value)])
  )
}

function cut(value: unknown): unknown {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text && text.length > MOST_LENGTH ? `${text.slice(0, MOST_LENGTH)}…` : value
}
