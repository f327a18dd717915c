/** Somebody with a cookie jar, as a browser is one. */
export class HttpPerson {
  #cookies = new Map<string, string>()

  constructor(
    private readonly base: string,
    private readonly headers: Record<string, string> = {}
  ) {}

  async signIn(email: string, password: string) {
    await this.request('GET', '/login')
    await this.request('POST', '/login', { email })
    const answer = await this.request('POST', '/login/password', { password })
    if (answer.headers.get('location') !== '/home') throw new Error(`${email} could not sign in`)
  }

  async request(
    method: string,
    path: string,
    body?: object,
    signal?: AbortSignal,
    headers: Record<string, string> = {}
  ) {
    const answer = await fetch(`${this.base}${path}`, {
      method,
      redirect: 'manual',
      signal,
      headers: {
        ...this.headers,
        ...headers,
        'accept': 'application/json',
        'content-type': 'application/json',
        'x-inertia': path.startsWith('/login') ? 'true' : '',
        'cookie': [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'x-xsrf-token': decodeURIComponent(this.#cookies.get('XSRF-TOKEN') ?? ''),
      },
      body: body && JSON.stringify(body),
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair] = cookie.split(';')
      const at = pair.indexOf('=')
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return answer
  }
}
