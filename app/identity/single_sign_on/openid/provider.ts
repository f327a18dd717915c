import * as client from 'openid-client'
import { ask } from '#platform/http/outgoing/post'
import { mayAskPrivateAddresses } from '#platform/http/outgoing/safe_lookup'
import { SsoRefused } from '#identity/single_sign_on/errors'
import type SsoConnection from '#identity/single_sign_on/models/sso_connection'

const TIMEOUT_SECONDS = 8
const MOST_BYTES = 512 * 1024
/** Keys and addresses of a provider are asked for again after this long. */
const FRESH_MS = 10 * 60_000
const MOST_KEPT = 500

type Kept = { provider: Promise<client.Configuration>; at: number }
const kept = new Map<string, Kept>()

/**
 * What a provider says of itself, asked by its issuer address and kept for ten minutes.
 *
 * @throws SsoRefused `unreachable`
 */
export async function providerFor(connection: SsoConnection): Promise<client.Configuration> {
  const { issuer, clientId } = connection.configuration
  const key = [connection.uuid, issuer, clientId, connection.credentials?.clientSecret].join(' ')
  const known = kept.get(key)
  if (known && Date.now() - known.at < FRESH_MS) return known.provider
  if (kept.size >= MOST_KEPT) kept.clear()
  const provider = discover(issuer, clientId, connection.clientSecret)
  kept.set(key, { provider, at: Date.now() })
  return provider.catch((error) => {
    kept.delete(key)
    throw error
  })
}

/** @throws SsoRefused `unreachable` */
async function discover(issuer: string, clientId: string, secret: string | null) {
  try {
    return await client.discovery(
      new URL(issuer),
      clientId,
      undefined,
      secret ? client.ClientSecretPost(secret) : client.None(),
      {
        // Also of a token that came straight from the provider: `alg: none` and wrong keys are refused.
        execute: [
          client.enableNonRepudiationChecks,
          ...(mayAskPrivateAddresses() ? [client.allowInsecureRequests] : []),
        ],
        timeout: TIMEOUT_SECONDS,
        [client.customFetch]: guardedFetch,
      }
    )
  } catch {
    throw new SsoRefused('unreachable')
  }
}

/** Never into private networks, never on to another address, never longer or more than allowed. */
const guardedFetch: client.CustomFetch = async (url, { method, headers, body }) => {
  const answer = await ask({
    method: method === 'POST' ? 'POST' : 'GET',
    url,
    headers,
    body: body ? String(body) : '',
    timeoutMilliseconds: TIMEOUT_SECONDS * 1000,
    mostBytes: MOST_BYTES,
  })
  if (answer.status === null) throw new Error(answer.fault ?? 'broken')
  const isEmpty = [204, 205, 304].includes(answer.status)
  return new Response(isEmpty ? null : answer.body, {
    status: answer.status,
    headers: answer.contentType ? { 'content-type': answer.contentType } : {},
  })
}

/** Whether it can be reached and says what it must. */
export const providerAnswers = (connection: SsoConnection) =>
  providerFor(connection).then(
    () => true,
    () => false
  )
