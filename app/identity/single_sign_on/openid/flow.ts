import * as client from 'openid-client'
import { DateTime } from 'luxon'
import { appUrl } from '#config/app'
import { providerFor } from '#identity/single_sign_on/openid/provider'
import { SsoRefused } from '#identity/single_sign_on/errors'
import type { HttpContext } from '@adonisjs/core/http'
import type { Claims, Identity } from '#identity/single_sign_on/types'
import type SsoConnection from '#identity/single_sign_on/models/sso_connection'

/** How long somebody may take at their provider. */
const MINUTES = 15

/** What somebody went to the provider for. */
type Purpose = { for: 'sign_in' } | { for: 'link' | 'test'; user: number }

/** Kept in the encrypted session meanwhile; an answer uses it up. */
export type Flow = Purpose & {
  tenant: number
  connection: string
  state: string
  nonce: string
  verifier: string
  until: string
}

/** Where the provider sends people back to: one address for each connection, so that no answer is taken for another's. */
export const callbackOf = (uuid: string) => new URL(`/sso/${uuid}/callback`, appUrl).href

/** Remembers what is asked for. @returns where to send the browser. @throws SsoRefused `unreachable` */
export async function startFlow(
  { session }: Pick<HttpContext, 'session'>,
  connection: SsoConnection,
  purpose: Purpose,
  loginHint?: string
): Promise<string> {
  const provider = await providerFor(connection)
  const [state, nonce] = [client.randomState(), client.randomNonce()]
  const verifier = client.randomPKCECodeVerifier()
  const flow: Flow = {
    ...purpose,
    tenant: connection.tenantId,
    connection: connection.uuid,
    state,
    nonce,
    verifier,
    until: DateTime.utc().plus({ minutes: MINUTES }).toISO(),
  }
  session.put('ssoFlow', flow)
  return client.buildAuthorizationUrl(provider, {
    redirect_uri: callbackOf(connection.uuid),
    scope: connection.configuration.scopes,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...(loginHint && { login_hint: loginHint }),
    // Who tests or links says who they are again.
    ...(purpose.for !== 'sign_in' && { prompt: 'login' }),
  }).href
}

/** What was asked for from this browser; it is good once. */
export function takeFlow({ session }: Pick<HttpContext, 'session'>, uuid: string): Flow | null {
  const flow = session.pull('ssoFlow') as Flow | undefined
  return flow?.connection === uuid && DateTime.fromISO(flow.until) > DateTime.utc() ? flow : null
}

/**
 * Exchanges what the browser brought back, and checks signature, issuer, audience, time, state and nonce.
 *
 * @throws SsoRefused
 */
export async function identityOf(
  connection: SsoConnection,
  { state, nonce, verifier }: Flow,
  query: Record<string, unknown>
): Promise<Identity> {
  const provider = await providerFor(connection)
  const current = new URL(callbackOf(connection.uuid))
  for (const [name, value] of Object.entries(query)) {
    if (typeof value === 'string') current.searchParams.set(name, value)
  }
  try {
    const tokens = await client.authorizationCodeGrant(provider, current, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    })
    const said = tokens.claims()!
    const more = await furtherClaims(provider, tokens.access_token, said.sub)
    return { subject: said.sub, claims: { ...more, ...said }, token: tokens.id_token ?? null }
  } catch (error) {
    throw new SsoRefused(faultOf(error))
  }
}

/** What the provider says when it is asked, which is often more than the token does. */
async function furtherClaims(
  provider: client.Configuration,
  accessToken: string,
  subject: string
): Promise<Claims> {
  if (!provider.serverMetadata().userinfo_endpoint) return {}
  return client.fetchUserInfo(provider, accessToken, subject)
}

function faultOf(error: unknown) {
  if (error instanceof client.AuthorizationResponseError) {
    return error.error === 'access_denied' ? 'denied' : 'provider'
  }
  return error instanceof client.ResponseBodyError ? 'provider' : 'token'
}

/** Where somebody signs out at the provider; null when it offers no such thing. */
export async function signOutAddress(connection: SsoConnection, token: string | null) {
  const provider = await providerFor(connection).catch(() => null)
  if (!provider?.serverMetadata().end_session_endpoint) return null
  return client.buildEndSessionUrl(provider, {
    post_logout_redirect_uri: new URL('/login', appUrl).href,
    ...(token && { id_token_hint: token }),
  }).href
}
