import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'
import env from '#start/env'

export const SECRET = 'a-secret-of-at-least-thirty-two-bytes'

type Claims = Record<string, unknown> & { sub: string }

/**
 * A real OpenID Connect provider on this machine that lets whoever is `person` in. Until it is
 * closed, requests may go to private addresses.
 */
export async function openIdentityProvider() {
  const state = {
    person: { sub: 'ann-1', email: 'ann@acme.test', email_verified: true } as Claims,
    redirects: [] as string[],
    asked: [] as URL[],
  }
  let handle = (_: IncomingMessage, response: ServerResponse): unknown => response.end()
  const server = createServer((request, response) => handle(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = providerAt(issuer, state)
  const serve = provider.callback()
  handle = async (request, response) => {
    const url = new URL(request.url!, issuer)
    if (url.pathname === '/auth') state.asked.push(url)
    if (!url.pathname.startsWith('/interaction/')) return serve(request, response)
    const login = { accountId: state.person.sub }
    return provider.interactionFinished(request, response, { login })
  }
  env.set('OUTGOING_PRIVATE_ADDRESSES', 'allowed')

  async function close() {
    env.set('OUTGOING_PRIVATE_ADDRESSES', 'refused')
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }

  return { ...state, state, issuer, close }
}

function providerAt(issuer: string, state: { person: Claims; redirects: string[] }) {
  const provider: any = new Provider(issuer, {
    clients: [
      {
        client_id: 'stoa',
        client_secret: SECRET,
        redirect_uris: ['http://127.0.0.1/callback'],
        post_logout_redirect_uris: ['http://127.0.0.1/login'],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name', 'given_name', 'family_name', 'department', 'api_token'],
    },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_: unknown, accountId: string) => ({ accountId, claims: () => state.person }),
    async loadExistingGrant({ oidc }: any) {
      const grant = new provider.Grant({
        clientId: oidc.client.clientId,
        accountId: oidc.session.accountId,
      })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
  })
  // Each test makes connections of its own, with addresses of their own.
  provider.Client.prototype.redirectUriAllowed = () => true
  provider.Client.prototype.postLogoutRedirectUriAllowed = () => true
  return provider
}

/** Goes where a provider sends a browser, as far as back to us. @returns the address it came back with */
export async function throughProvider(address: string): Promise<string> {
  const jar = new Map<string, string>()
  let next = new URL(address)
  const provider = next.origin
  for (let step = 0; step < 10; step++) {
    const answer = await fetch(next, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [name, ...value] = cookie.split(';')[0].split('=')
      jar.set(name, value.join('='))
    }
    const location = answer.headers.get('location')
    if (!location) throw new Error(`${next}: ${answer.status} ${await answer.text()}`)
    next = new URL(location, next)
    if (next.origin !== provider) return next.pathname + next.search
  }
  throw new Error('Never came back')
}
